import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type {
  FirstCommit,
  GitHost,
  NewRepository,
  ProjectFile,
  RepositoryAddress,
  RepositoryFacts,
  RepositoryPages,
} from '@stagecraft/backstage-plugin-golden-paths-node';

const COMMIT = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d';

interface Kept extends NewRepository {
  files?: readonly ProjectFile[];
  isArchived: boolean;
}

/** A git host that keeps repositories in memory, and can fail at a step. */
export class MemoryHost implements GitHost {
  readonly repositories = new Map<string, Kept>();
  /** Methods that fail from now on, as a host that answers 500 would. */
  readonly failing = new Set<keyof GitHost>();
  /** Methods that do what they should from now on, and are answered with 500. */
  readonly lying = new Set<keyof GitHost>();

  async find(repository: RepositoryAddress) {
    this.#mayFail('find');
    const kept = this.repositories.get(repository.name);
    return kept && this.#facts(repository, kept);
  }

  async create(repository: RepositoryAddress, fresh: NewRepository) {
    this.#mayFail('create');
    if (this.repositories.has(repository.name))
      throw new ConflictError('taken');
    const kept = { ...fresh, isArchived: false };
    this.repositories.set(repository.name, kept);
    this.#mayLie('create');
    return this.#facts(repository, kept);
  }

  async publish(repository: RepositoryAddress, { files }: FirstCommit) {
    this.#mayFail('publish');
    const kept = this.#kept(repository);
    if (kept.files) throw new ConflictError('not a fast-forward');
    kept.files = files;
    this.#mayLie('publish');
    return COMMIT;
  }

  async tags() {
    return [];
  }

  async commitOf() {
    return COMMIT;
  }

  async read(repository: RepositoryAddress, _commit: string, folder = '') {
    this.#mayFail('read');
    return (this.#kept(repository).files ?? [])
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map(file => ({ ...file, path: file.path.slice(folder.length + 1) }));
  }

  expected({ owner, name }: RepositoryAddress) {
    const url = `http://git.test/${owner}/${name}`;
    return { url, cloneUrl: `${url}.git` };
  }

  contentsUrl({ url }: RepositoryPages, branch: string) {
    return `${url}/src/branch/${branch}/`;
  }

  tagUrl(url: string, tag: string, path: string) {
    return `${url}/src/tag/${tag}/${path}`;
  }

  async propose(): Promise<never> {
    throw new Error('Nothing here proposes a change');
  }

  async archive(repository: RepositoryAddress, isArchived = true) {
    this.#mayFail('archive');
    this.#kept(repository).isArchived = isArchived;
  }

  #kept({ name }: RepositoryAddress): Kept {
    const kept = this.repositories.get(name);
    if (!kept) throw new NotFoundError(`There is no ${name}`);
    return kept;
  }

  #facts(repository: RepositoryAddress, kept: Kept): RepositoryFacts {
    return {
      ...this.expected(repository),
      defaultBranch: 'main',
      isArchived: kept.isArchived,
      isEmpty: !kept.files,
    };
  }

  #mayFail(method: keyof GitHost) {
    if (this.failing.has(method)) {
      throw new ServiceUnavailableError(`${method} was answered with 500`);
    }
  }
  #mayLie(method: keyof GitHost) {
    if (this.lying.has(method)) {
      throw new ServiceUnavailableError(`${method} was answered with 500`);
    }
  }
}
