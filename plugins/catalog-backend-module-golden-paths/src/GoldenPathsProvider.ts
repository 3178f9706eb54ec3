import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type LocationEntityV1alpha1,
} from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { newestRelease } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  type GitHosts,
  readFolder,
  type RepositorySource,
  type TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const TEMPLATE = /(^|\/)[^/]+\/template\.yaml$/;

/** What the provider works with. */
export interface GoldenPathsProviderOptions {
  hosts: GitHosts;
  logger: LoggerService;
  runner: SchedulerServiceTaskRunner;
  sources: TemplateSources;
}

/** The templates of one source, as addresses that the catalog reads. */
interface Found {
  type: 'url' | 'file';
  /** Names the source, whatever its release. */
  source: string;
  targets: string[];
}

/**
 * Puts the templates of each source's newest release into the catalog. A
 * source that cannot be read keeps the templates that it had.
 */
export class GoldenPathsProvider implements EntityProvider {
  readonly #options: GoldenPathsProviderOptions;
  readonly #found = new Map<string, Found>();
  /** Templates of a commit, which never change. */
  readonly #templates = new Map<string, string[]>();

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
      ...folders.map(it => this.#look(it, () => this.#folder(it))),
    ]);
    // Before any was read, the catalog's own memory is better than nothing.
    if (this.#found.size < repositories.length + folders.length) return;
    await connection.applyMutation({
      type: 'full',
      entities: [...this.#found.values()].map(found => ({
        entity: toLocation(found),
        locationKey: `golden-paths:${found.source}`,
      })),
    });
  }

  async #look(source: string, read: () => Promise<Found>) {
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

  async #release({ repository, url }: RepositorySource): Promise<Found> {
    const host = this.#options.hosts.byHost(repository.host);
    const release = newestRelease(await host.tags(repository));
    if (!release) {
      throw new Error('it has no tag that is a version, such as v1.0.0');
    }
    const key = `${url} ${release.commit}`;
    let paths = this.#templates.get(key);
    if (!paths) {
      const files = await host.read(repository, release.commit);
      paths = files.map(({ path }) => path).filter(it => TEMPLATE.test(it));
      this.#templates.clear();
      this.#templates.set(key, paths);
    }
    const targets = paths.map(it => host.tagUrl(url, release.name, it));
    return { type: 'url', source: url, targets };
  }

  async #folder(folder: string): Promise<Found> {
    const files = await readFolder(folder);
    const targets = files
      .filter(({ path }) => TEMPLATE.test(path))
      .map(({ path }) => join(folder, path));
    return { type: 'file', source: folder, targets };
  }
}

function toLocation({ source, targets, type }: Found): LocationEntityV1alpha1 {
  const digest = createHash('sha256').update(source).digest('hex');
  const location = `${type}:${source}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: {
      name: `golden-paths-${digest.slice(0, 12)}`,
      description: `Golden paths of ${source}`,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
    },
    spec: { type, targets: targets.sort() },
  };
}
