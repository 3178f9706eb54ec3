import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { releases } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  ENGINE_VERSION,
  type GitHosts,
  type RepositorySource,
  type TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import type {
  FoundReleases,
  HashedRelease,
  ReleaseStore,
} from '../../database/ReleaseStore';
import { movedTo } from '../repositories/movedTo';
import { hashLayers } from './hashLayers';

/** Older releases than these are not compared any more. */
const MOST_RELEASES = 100;
const LONGEST_PROBLEM = 500;

/** What reading releases works with. */
export interface ReadReleasesOptions {
  hosts: GitHosts;
  logger: LoggerService;
  sources: TemplateSources;
  store: ReleaseStore;
}

/** Keeps the releases of the repositories of templates, each read once. */
export class ReadReleases {
  readonly #options: ReadReleasesOptions;

  constructor(options: ReadReleasesOptions) {
    this.#options = options;
  }

  /** Reads what is new; a source that cannot be read stays as it was. */
  async run(): Promise<void> {
    const { sources, store } = this.#options;
    for (const source of sources.repositories) {
      const found = await this.#read(source).catch(error =>
        this.#keepProblem(source, error),
      );
      if (found) await store.keep(source.url, found);
    }
  }

  async #keepProblem({ url }: RepositorySource, { message }: Error) {
    const { logger, store } = this.#options;
    logger.warn(`Releases of ${url} were not read: ${message}`);
    await store.keepProblem(url, message.slice(0, LONGEST_PROBLEM));
    return undefined;
  }

  async #read({ repository, url }: RepositorySource): Promise<FoundReleases> {
    const { hosts, store } = this.#options;
    const host = hosts.byHost(repository.host);
    const facts = await host.find(repository);
    if (!facts) {
      throw new NotFoundError(
        `${url} is gone, or the portal may not see it. If it was renamed, goldenPaths.sources must name its new address, with the old one under formerly.`,
      );
    }
    const tags = releases(await host.tags(repository)).slice(-MOST_RELEASES);
    const kept = new Map((await store.of(url)).map(it => [it.tag, it]));
    const fresh: HashedRelease[] = [];
    for (const { name: tag, commit } of tags) {
      const known = kept.get(tag);
      const isKnown =
        known?.commit === commit && known.engine === ENGINE_VERSION;
      if (isKnown) continue;
      const layers = hashLayers(await host.read(repository, commit));
      fresh.push({ tag, commit, layers, engine: ENGINE_VERSION });
    }
    const names = tags.map(({ name }) => name);
    return { movedTo: movedTo(url, facts), fresh, tags: names };
  }
}
