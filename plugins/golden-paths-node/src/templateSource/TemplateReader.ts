import { InputError, NotFoundError } from '@backstage/errors';
import { releases } from '@stagecraft/backstage-plugin-golden-paths-common';
import { LRUCache } from 'lru-cache';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GitHosts, RepositoryAddress } from '../gitHosts';
import type { Layer, ProjectFile, TemplateVersion } from '../rendering';
import { readFolder } from './readFolder';
import type {
  FolderTemplate,
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

/** A commit of a repository of templates, by the repository's page. */
export interface TemplateCommit {
  url: string;
  commit: string;
}

/** Reads the layers of golden paths from where their templates are. */
export class TemplateReader {
  readonly #sources: TemplateSources;
  readonly #hosts: GitHosts;
  readonly #commits: LRUCache<string, ProjectFile[], RepositoryAddress>;

  constructor(sources: TemplateSources, hosts: GitHosts) {
    this.#sources = sources;
    this.#hosts = hosts;
    this.#commits = new LRUCache<string, ProjectFile[], RepositoryAddress>({
      max: KEPT_COMMITS,
      fetchMethod: (key, _stale, { context: repository }) =>
        hosts.byHost(repository.host).read(repository, key.split(' ')[1]),
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
   * Reads the skeletons of `layers`, which stand in `folder`, at a commit.
   *
   * @throws InputError for a repository that is no source of golden paths
   * @throws NotFoundError when repository, commit or layer are gone
   */
  async readAt(
    at: TemplateCommit & { folder: string },
    layers: readonly string[],
  ): Promise<Layer[]> {
    const files = await this.#filesAt(at);
    const where = `${at.url} at ${at.commit}`;
    return layers.map(name => layerOf(name, at.folder, { files, where }));
  }

  /**
   * Reads the `template.yaml` of a golden path at a commit, and says in which
   * folder the template has its own.
   *
   * @throws as {@link readAt}
   */
  async readTemplateAt(
    at: TemplateCommit,
    template: string,
  ): Promise<{ folder: string; text: string }> {
    const files = await this.#filesAt(at);
    const end = `${template}/template.yaml`;
    const found = files.find(
      ({ path }) => path === end || path.endsWith(`/${end}`),
    );
    if (!found) {
      throw new NotFoundError(
        `${at.url} at ${at.commit} has no golden path ${template}`,
      );
    }
    const folder = found.path.slice(0, -end.length).replace(/\/$/, '');
    return { folder, text: found.content.toString() };
  }

  async #filesAt({ url, commit }: TemplateCommit): Promise<ProjectFile[]> {
    const source = this.#sources.byUrl(url);
    if (!source) {
      throw new InputError(`goldenPaths.sources does not name ${url}`);
    }
    const context = source.repository;
    const key = `${source.url} ${commit}`;
    const files = await this.#commits.fetch(key, { context });
    return files ?? [];
  }

  async #readRelease(
    template: RepositoryTemplate,
    names: readonly string[],
  ): Promise<ReadLayers> {
    const { folder, repository, ref, url } = template;
    const host = this.#hosts.byHost(repository.host);
    const commit = await host.commitOf(repository, ref);
    const [release] = releases([{ name: ref, commit }]);
    return {
      layers: await this.readAt({ url, commit, folder }, names),
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

function layerOf(
  name: string,
  folder: string,
  { files, where }: { files: ProjectFile[]; where: string },
): Layer {
  const prefix = `${folder ? `${folder}/` : ''}${name}/${SKELETON}/`;
  const own = files
    .filter(({ path }) => path.startsWith(prefix))
    .map(file => ({ ...file, path: file.path.slice(prefix.length) }));
  if (own.length > 0) return { template: name, files: own };
  throw new NotFoundError(`${where} has no layer ${name}: ${prefix} is empty`);
}
