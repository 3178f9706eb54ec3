import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RepositoryAddress } from '../gitHosts';

/** A repository that holds templates, a folder for each and for each layer. */
export interface RepositorySource {
  /** Page of the repository, without a slash at its end. */
  url: string;
  repository: RepositoryAddress;
  /** Pages that it had before it was renamed or moved. */
  formerly: readonly string[];
}

/** A template within a repository at a reference. */
export interface RepositoryTemplate extends RepositorySource {
  /** Tag, branch or commit. */
  ref: string;
  /** Folder in which template and layers have theirs; empty for the root. */
  folder: string;
  /** Name of the template's own folder. */
  template: string;
}

/** A template in a folder of this machine, for those who write templates. */
export interface FolderTemplate {
  /** Absolute path of the folder in which template and layers have theirs. */
  path: string;
  template: string;
}

const REFERENCE =
  /^(?:src\/(?:tag|branch|commit)|blob|tree)\/([^/]+)\/(.*?)\/?([^/]+)\/(?:template\.yaml)?$/;

/**
 * Where golden paths may come from, as `goldenPaths.sources` lists them.
 *
 * Anything else is refused: a template's address comes from the catalog, and
 * must not make the portal read, with its own account, what it is told to.
 */
export class TemplateSources {
  private constructor(
    readonly repositories: readonly RepositorySource[],
    readonly folders: readonly string[],
  ) {}

  /** @throws InputError for a source that is neither a repository nor a folder */
  static fromConfig(config: RootConfigService): TemplateSources {
    const sources = config.getOptionalConfigArray('goldenPaths.sources') ?? [];
    const folders = sources.flatMap(it => it.getOptionalString('folder') ?? []);
    return new TemplateSources(
      sources.filter(it => it.has('url')).map(toSource),
      folders.map(folder => resolve(folder)),
    );
  }

  /** The repository with that page, or with it before it was renamed. */
  byUrl(url: string): RepositorySource | undefined {
    return this.repositories.find(
      it => it.url === url || it.formerly.includes(url),
    );
  }

  /**
   * Finds the template of an address, as the catalog's location annotation has
   * it without its type, such as
   * `https://github.com/acme/golden-paths/blob/v1.2.0/node-service-auth/template.yaml`.
   *
   * @throws InputError when it is not below a configured source
   */
  locate(address: string): RepositoryTemplate | FolderTemplate {
    const inFolder = this.#locateFile(address);
    if (inFolder) return inFolder;
    for (const source of this.repositories) {
      const rest = address.startsWith(`${source.url}/`)
        ? address.slice(source.url.length + 1)
        : '';
      const [, ref, folder, template] = REFERENCE.exec(rest) ?? [];
      if (template) {
        const parts = { ref, folder, template };
        return { ...source, ...decoded(parts) };
      }
    }
    throw new InputError(
      `The golden path at ${address} is not in one of the repositories that goldenPaths.sources names`,
    );
  }

  #locateFile(address: string): FolderTemplate | undefined {
    if (!/^(file:\/\/|)\//.test(address)) return undefined;
    const file = resolve(
      address.startsWith('file:') ? fileURLToPath(address) : address,
    );
    const template = dirname(file);
    const path = dirname(template);
    const isAllowed = this.folders.some(
      folder => path === folder || path.startsWith(folder + sep),
    );
    if (!isAllowed) return undefined;
    return { path, template: template.slice(path.length + 1) };
  }
}

function decoded<T extends Record<string, string>>(parts: T): T {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      decodeURIComponent(part),
    ]),
  ) as T;
}

function toSource(source: Config): RepositorySource {
  const formerly = source.getOptionalStringArray('formerly') ?? [];
  return {
    ...toPage(source.getString('url'), 'url'),
    formerly: formerly.map(it => toPage(it, 'formerly').url),
  };
}

function toPage(given: string, field: string) {
  const url = given.replace(/\/+$/, '').replace(/\.git$/, '');
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '' };
  const [, owner, name, ...rest] = pathname.split('/');
  if (!host || !owner || !name || rest.length > 0) {
    throw new InputError(
      `goldenPaths.sources: ${field} must be the page of a repository, such as https://github.com/acme/golden-paths, got ${given}`,
    );
  }
  return { url, repository: { host, owner, name } };
}
