import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { createHash } from 'node:crypto';
import type {
  FirstCommit,
  GitHost,
  GitHosts,
  NewRepository,
  RepositoryAddress,
  RepositoryFacts,
  RepositoryPages,
} from '../gitHosts';
import type { ProjectFile } from '../rendering';

interface Kept {
  commits: Map<string, readonly ProjectFile[]>;
  /** Undefined before the first commit. */
  head?: string;
  tags: Map<string, string>;
  isArchived: boolean;
}

/** A git host that keeps repositories in memory, counts what is read, and can fail. */
export class MemoryHost implements GitHost {
  /** By name; all owners share them. */
  readonly repositories = new Map<string, Kept>();
  /** What a repository was called, and what it is called now. */
  readonly renamed = new Map<string, string>();
  /** Methods that fail from now on, as a host that answers 500 would. */
  readonly failing = new Set<keyof GitHost>();
  /** Methods that do what they should from now on, and are answered with 500. */
  readonly lying = new Set<keyof GitHost>();
  /** Whether every method fails. */
  isAway = false;
  /** How often files were read. */
  reads = 0;

  /** Commits files to a repository, which is made if need be; returns the commit. */
  commit(
    name: string,
    files: Record<string, string> | readonly ProjectFile[],
  ): string {
    const now = this.#nowCalled(name);
    const kept = this.repositories.get(now) ?? empty();
    const list = isList(files) ? files : Object.entries(files).map(toFile);
    const text = JSON.stringify([name, kept.commits.size, list]);
    const id = createHash('sha1').update(text).digest('hex');
    kept.commits.set(id, list);
    kept.head = id;
    this.repositories.set(now, kept);
    return id;
  }

  /** Commits a change to the files of a repository; undefined deletes one. */
  change(name: string, changed: Record<string, string | undefined>): string {
    const texts = this.filesOf(name)?.map(it => [it.path, `${it.content}`]);
    const all = { ...Object.fromEntries(texts ?? []), ...changed };
    const left = Object.entries<string | undefined>(all).filter(
      (it): it is [string, string] => it[1] !== undefined,
    );
    return this.commit(name, Object.fromEntries(left));
  }

  /** As {@link commit}, with a tag on it. */
  release(
    name: string,
    tag: string,
    files: Record<string, string> | readonly ProjectFile[],
  ): string {
    const commit = this.commit(name, files);
    this.#kept({ name }).tags.set(tag, commit);
    return commit;
  }

  /** What a repository holds now; undefined when it is not there or empty. */
  filesOf(name: string): readonly ProjectFile[] | undefined {
    const now = this.#nowCalled(name);
    const { commits, head = '' } = this.repositories.get(now) ?? empty();
    return commits.get(head);
  }

  /** Renames a repository; as of then its old name leads to it. */
  rename(name: string, to: string): void {
    this.repositories.set(to, this.#kept({ name }));
    this.repositories.delete(name);
    this.renamed.set(name, to);
  }

  /** Forgets every commit of a repository but the one on its branch. */
  forgetHistory(name: string): void {
    const { commits, head } = this.#kept({ name });
    for (const id of commits.keys()) {
      if (id !== head) commits.delete(id);
    }
  }

  /** What a backend is given; the host answers to every name. */
  asHosts(): GitHosts {
    return { byHost: () => this } as unknown as GitHosts;
  }

  async find(repository: RepositoryAddress) {
    this.#mayFail('find');
    const name = this.#nowCalled(repository.name);
    const kept = this.repositories.get(name);
    return kept && this.#facts({ ...repository, name }, kept);
  }

  async create(repository: RepositoryAddress, _fresh: NewRepository) {
    this.#mayFail('create');
    const { name } = repository;
    if (this.repositories.has(name)) throw new ConflictError('taken');
    const kept = empty();
    this.repositories.set(name, kept);
    this.#mayLie('create');
    return this.#facts(repository, kept);
  }

  async publish(repository: RepositoryAddress, { files }: FirstCommit) {
    this.#mayFail('publish');
    if (this.#kept(repository).head) {
      throw new ConflictError('not a fast-forward');
    }
    const commit = this.commit(repository.name, files);
    this.#mayLie('publish');
    return commit;
  }

  async tags(repository: RepositoryAddress) {
    this.#mayFail('tags');
    const { tags } = this.#kept(repository);
    return [...tags].map(([name, commit]) => ({ name, commit }));
  }

  async commitOf(repository: RepositoryAddress, ref: string) {
    this.#mayFail('commitOf');
    const { head, tags, commits } = this.#kept(repository);
    const commit = ref === 'main' ? head : tags.get(ref) ?? ref;
    if (commit && commits.has(commit)) return commit;
    throw new NotFoundError(`There is no ${ref} in ${repository.name}`);
  }

  async read(repository: RepositoryAddress, commit: string, folder = '') {
    this.#mayFail('read');
    this.reads += 1;
    const files = this.#kept(repository).commits.get(commit);
    if (!files) throw new NotFoundError(`There is no commit ${commit}`);
    const below = folder && `${folder}/`;
    return files
      .filter(({ path }) => path.startsWith(below))
      .map(file => ({ ...file, path: file.path.slice(below.length) }));
  }

  expected({ owner, name }: Pick<RepositoryAddress, 'owner' | 'name'>) {
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

  #kept({ name }: Pick<RepositoryAddress, 'name'>): Kept {
    const kept = this.repositories.get(this.#nowCalled(name));
    if (!kept) throw new NotFoundError(`There is no repository ${name}`);
    return kept;
  }

  #nowCalled(name: string): string {
    return this.renamed.get(name) ?? name;
  }

  #facts(repository: RepositoryAddress, kept: Kept): RepositoryFacts {
    return {
      ...this.expected(repository),
      defaultBranch: 'main',
      isArchived: kept.isArchived,
      isEmpty: !kept.head,
    };
  }

  #mayFail(method: keyof GitHost) {
    if (this.isAway) throw new ServiceUnavailableError('answered with 502');
    if (this.failing.has(method)) throw answered500(method);
  }

  #mayLie(method: keyof GitHost) {
    if (this.lying.has(method)) throw answered500(method);
  }
}

function empty(): Kept {
  return { commits: new Map(), tags: new Map(), isArchived: false };
}

function isList(files: object): files is readonly ProjectFile[] {
  return Array.isArray(files);
}

function toFile([path, text]: [string, string]): ProjectFile {
  return { path, content: Buffer.from(text) };
}

function answered500(method: string) {
  return new ServiceUnavailableError(`${method} was answered with 500`);
}
