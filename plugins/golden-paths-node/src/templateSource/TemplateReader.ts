import { NotFoundError } from '@backstage/errors';
import { releases } from '@stagecraft/backstage-plugin-golden-paths-common';
import { LRUCache } from 'lru-cache';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GitHosts } from '../gitHosts';
import type { Layer, ProjectFile, TemplateVersion } from '../rendering';
import { readFolder } from './readFolder';
import type {
  FolderTemplate,
  RepositorySource,
  RepositoryTemplate,
  TemplateSources,
} from './TemplateSources';

/** Releases that are kept in memory; a commit never changes. */
const KEPT_COMMITS = 20;
const SKELETON = 'skeleton';

/** Layers of a golden path, and which release of it they are. */
export interface ReadLayers {
  layers: Layer[];
  version: TemplateVersion;
}

interface At extends RepositorySource {
  commit: string;
  folder: string;
}

/** Reads the layers of golden paths from where their templates are. */
export class TemplateReader {
  readonly #sources: TemplateSources;
  readonly #hosts: GitHosts;
  readonly #commits: LRUCache<string, ProjectFile[], At>;

  constructor(sources: TemplateSources, hosts: GitHosts) {
    this.#sources = sources;
    this.#hosts = hosts;
    this.#commits = new LRUCache<string, ProjectFile[], At>({
      max: KEPT_COMMITS,
      fetchMethod: (_key, _stale, { context: at }) =>
        hosts
          .byHost(at.repository.host)
          .read(at.repository, at.commit, at.folder),
    });
  }

  /**
   * Reads the skeletons of `layers`, which stand beside the template's folder.
   *
   * @param address - of the template, as {@link TemplateSources.locate} takes it
   * @throws InputError for an address that is not allowed
   * @throws NotFoundError for a layer, or a commit, that is not there
   */
  async read(address: string, layers: readonly string[]): Promise<ReadLayers> {
    const template = this.#sources.locate(address);
    return 'path' in template
      ? this.#readFolder(template, layers)
      : this.#readRelease(template, layers);
  }

  /**
   * Reads the skeletons of `layers` as they were at a commit.
   *
   * @throws NotFoundError when repository, commit or layer are gone
   */
  async readAt(at: At, layers: readonly string[]): Promise<Layer[]> {
    const { url, commit, folder } = at;
    const key = JSON.stringify([url, commit, folder]);
    const files = await this.#commits.fetch(key, { context: at });
    return layers.map(name =>
      layerOf(name, files ?? [], `${url} at ${commit}`),
    );
  }

  async #readRelease(
    template: RepositoryTemplate,
    names: readonly string[],
  ): Promise<ReadLayers> {
    const { repository, ref, url } = template;
    const host = this.#hosts.byHost(repository.host);
    const commit = await host.commitOf(repository, ref);
    const [release] = releases([{ name: ref, commit }]);
    return {
      layers: await this.readAt({ ...template, commit }, names),
      version: {
        template: template.template,
        repository: url,
        tag: release?.name ?? null,
        commit,
      },
    };
  }

  async #readFolder(
    { path, template }: FolderTemplate,
    names: readonly string[],
  ): Promise<ReadLayers> {
    const layers = names.map(async name => ({
      template: name,
      files: await readFolder(join(path, name, SKELETON)),
    }));
    const repository = pathToFileURL(path).href;
    return {
      layers: await Promise.all(layers),
      version: { template, repository, tag: null, commit: null },
    };
  }
}

function layerOf(name: string, files: ProjectFile[], where: string): Layer {
  const prefix = `${name}/${SKELETON}/`;
  const own = files
    .filter(({ path }) => path.startsWith(prefix))
    .map(file => ({ ...file, path: file.path.slice(prefix.length) }));
  if (own.length > 0) return { template: name, files: own };
  throw new NotFoundError(`${where} has no layer ${name}: ${prefix} is empty`);
}
