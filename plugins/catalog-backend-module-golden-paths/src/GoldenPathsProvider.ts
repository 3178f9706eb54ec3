import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { newestRelease } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  type GitHosts,
  type ProjectFile,
  readFolder,
  type RepositorySource,
  type TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { join } from 'node:path';
import { toTemplate } from './toTemplate';

const TEMPLATE = /(^|\/)[^/]+\/template\.yaml$/;

/** What the provider works with. */
export interface GoldenPathsProviderOptions {
  hosts: GitHosts;
  logger: LoggerService;
  runner: SchedulerServiceTaskRunner;
  sources: TemplateSources;
}

/** The files of templates at a commit, which never change. */
interface AtCommit {
  commit: string;
  files: ProjectFile[];
}

/**
 * Puts the templates of each source's newest release into the catalog. A source
 * of which not every template can be read keeps the templates that it had.
 */
export class GoldenPathsProvider implements EntityProvider {
  readonly #options: GoldenPathsProviderOptions;
  /** Templates by source. */
  readonly #found = new Map<string, Entity[]>();
  /** What was read last, by repository. */
  readonly #read = new Map<string, AtCommit>();

  constructor(options: GoldenPathsProviderOptions) {
    this.#options = options;
  }

  getProviderName() {
    return 'golden-paths';
  }

  async connect(connection: EntityProviderConnection) {
    await this.#options.runner.run({
      id: 'read-golden-paths',
      fn: () => this.refresh(connection),
    });
  }

  /** Looks at every source and tells the catalog what is there now. */
  async refresh(connection: EntityProviderConnection) {
    const { repositories, folders } = this.#options.sources;
    await Promise.all([
      ...repositories.map(it => this.#look(it.url, () => this.#release(it))),
      ...folders.map(it => this.#look(it, () => readTemplates(it))),
    ]);
    const sources = [...repositories.map(it => it.url), ...folders];
    // Before any was read, the catalog's own memory is better than nothing.
    if (!sources.every(it => this.#found.has(it))) return;
    await connection.applyMutation({
      type: 'full',
      entities: this.#offered(sources),
    });
  }

  async #look(source: string, read: () => Promise<Entity[]>) {
    try {
      this.#found.set(source, await read());
    } catch (error) {
      this.#options.logger.warn(
        `Golden paths of ${source} stay as they were: ${
          (error as Error).message
        }`,
      );
    }
  }

  async #release(of: RepositorySource): Promise<Entity[]> {
    const { repository, url } = of;
    const host = this.#options.hosts.byHost(repository.host);
    const release = newestRelease(await host.tags(repository));
    if (!release) {
      throw new Error('it has no tag that is a version, such as v1.0.0');
    }
    const files = await this.#filesAt(release.commit, of);
    const locationOf = (path: string) =>
      `url:${host.tagUrl(url, release.name, path)}`;
    return toTemplates(files, `url:${url}`, locationOf);
  }

  async #filesAt(commit: string, { repository, url }: RepositorySource) {
    const known = this.#read.get(url);
    if (known?.commit === commit) return known.files;
    const host = this.#options.hosts.byHost(repository.host);
    const files = templatesAmong(await host.read(repository, commit));
    this.#read.set(url, { commit, files });
    return files;
  }

  #offered(sources: string[]): DeferredEntity[] {
    const offered = new Map<string, DeferredEntity>();
    for (const source of sources) {
      for (const entity of this.#found.get(source) ?? []) {
        const ref = stringifyEntityRef(entity);
        if (offered.has(ref)) {
          this.#options.logger.warn(
            `The ${ref} of ${source} is not offered: there is one before it`,
          );
          continue;
        }
        // Of the source, not of the release: to the catalog an entity with another
        // key is a stranger of the same name, which it refuses.
        offered.set(ref, { entity, locationKey: `golden-paths:${source}` });
      }
    }
    return [...offered.values()];
  }
}

async function readTemplates(folder: string): Promise<Entity[]> {
  const files = templatesAmong(await readFolder(folder));
  const locationOf = (path: string) => `file:${join(folder, path)}`;
  return toTemplates(files, `file:${folder}`, locationOf);
}

function templatesAmong(files: ProjectFile[]): ProjectFile[] {
  return files
    .filter(({ path }) => TEMPLATE.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toTemplates(
  files: ProjectFile[],
  source: string,
  locationOf: (path: string) => string,
): Entity[] {
  return files.map(({ path, content }) =>
    toTemplate(content.toString(), {
      path,
      location: locationOf(path),
      source,
    }),
  );
}
