import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type Release,
  releases,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import type {
  GitHosts,
  RepositorySource,
  TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import type { ReleaseStore } from '../../database/ReleaseStore';
import { hashLayers } from './hashLayers';

/** Older releases than these are not compared any more. */
const MOST_RELEASES = 100;

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
    const { logger, sources } = this.#options;
    for (const source of sources.repositories) {
      await this.#read(source).catch(error =>
        logger.warn(
          `Releases of ${source.url} were not read: ${error.message}`,
        ),
      );
    }
  }

  async #read({ repository, url }: RepositorySource): Promise<void> {
    const { hosts, store } = this.#options;
    const host = hosts.byHost(repository.host);
    const tags = releases(await host.tags(repository)).slice(-MOST_RELEASES);
    const kept = new Map((await store.of(url)).map(it => [it.tag, it.commit]));
    const fresh: Release[] = [];
    for (const { name: tag, commit } of tags) {
      if (kept.get(tag) === commit) continue;
      const files = await host.read(repository, commit);
      fresh.push({ tag, commit, layers: hashLayers(files) });
    }
    const names = tags.map(({ name }) => name);
    await store.keep(url, fresh, names);
  }
}
