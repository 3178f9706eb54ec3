import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PullRequests } from './PullRequests';
import { runGit, spawnGit } from './runGit';

/** The largest file that the contents interface and the pages answer, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What is kept about a repository beside its objects. */
export interface RepositoryFacts {
  owner: string;
  name: string;
  description: string;
  private: boolean;
  createdAt: string;
  /** Read-only when true. */
  archived?: boolean;
}

/** Name of the file that keeps {@link RepositoryFacts}. */
export const FACTS_FILE = 'forge.json';

/** A tag and the commit that it stands for. */
export interface Tag {
  name: string;
  commit: string;
}

/** One entry of a tree; `size` in bytes, only for files and links. */
export interface TreeEntry {
  name: string;
  path: string;
  type: 'file' | 'dir' | 'symlink' | 'submodule';
  sha: string;
  size?: number;
}

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** One bare repository, read through git itself. */
export class Repository {
  readonly #directory: string;

  constructor(directory: string, readonly facts: RepositoryFacts) {
    this.#directory = directory;
  }

  get pulls(): PullRequests {
    return new PullRequests(this.#directory, this);
  }

  /** @throws ConflictError for an archived repository */
  requireWritable(): void {
    if (!this.facts.archived) return;
    const { owner, name } = this.facts;
    throw new ConflictError(`${owner}/${name} is archived and read-only`);
  }

  /** Makes it read-only, or writable again. */
  async setArchived(archived: boolean): Promise<Repository> {
    const facts = { ...this.facts, archived };
    const file = join(this.#directory, FACTS_FILE);
    await writeFile(`${file}.draft`, JSON.stringify(facts));
    await rename(`${file}.draft`, file);
    return new Repository(this.#directory, facts);
  }

  /** The branch that a visitor sees first, or undefined before the first push. */
  async defaultBranch(): Promise<string | undefined> {
    const head = await this.#git(['symbolic-ref', '--short', 'HEAD']);
    const name = head.stdout.toString().trim();
    const branches = await this.branches();
    return branches.includes(name) ? name : branches[0];
  }

  /** All branch names in alphabetical order. */
  async branches(): Promise<string[]> {
    const { stdout } = await this.#git([
      'for-each-ref',
      '--format=%(refname:strip=2)',
      'refs/heads',
    ]);
    return stdout.toString().split('\n').filter(Boolean);
  }

  /** All tags, in alphabetical order; an annotated one with its commit. */
  async tags(): Promise<Tag[]> {
    const { stdout } = await this.#git([
      'for-each-ref',
      '--format=%(refname:strip=2) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)',
      'refs/tags',
    ]);
    return stdout
      .toString()
      .split('\n')
      .filter(Boolean)
      .map(line => line.split(' '))
      .map(([name, commit]) => ({ name, commit }));
  }

  /** Points HEAD at the first branch that was pushed, as Gitea does. */
  async adoptFirstBranch(): Promise<void> {
    const branch = await this.defaultBranch();
    if (branch) {
      await this.#git(['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
    }
  }

  /**
   * The commit that a branch, a tag or a full commit id stands for.
   *
   * @throws InputError when it cannot be a git reference
   * @throws NotFoundError when the repository has none of that name
   */
  async resolveCommit(ref: string): Promise<string> {
    for (const candidate of await this.#candidates(ref)) {
      const { code, stdout } = await this.#git([
        'rev-parse',
        '--verify',
        '--quiet',
        `${candidate}^{commit}`,
      ]);
      if (code === 0) return stdout.toString().trim();
    }
    throw new NotFoundError(
      `Repository '${this.facts.owner}/${this.facts.name}' has no branch, tag or commit '${ref}'`,
    );
  }

  /**
   * The entry at a path; the root is a `dir` without name.
   *
   * @throws NotFoundError when the commit holds nothing there
   */
  async entry(commit: string, segments: string[]): Promise<TreeEntry> {
    if (segments.length === 0) {
      return { name: '', path: '', type: 'dir', sha: commit };
    }
    const path = segments.join('/');
    const [entry] = await this.#lsTree([commit, '--', path], '');
    if (!entry) throw new NotFoundError(`No file or folder '${path}'`);
    const name = segments[segments.length - 1];
    return { ...entry, name, path };
  }

  /** The entries of a folder, folders first. */
  async list(folder: TreeEntry): Promise<TreeEntry[]> {
    const prefix = folder.path ? `${folder.path}/` : '';
    const entries = await this.#lsTree([folder.sha], prefix);
    const rank = (entry: TreeEntry) => (entry.type === 'dir' ? 0 : 1);
    return entries.sort(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'),
    );
  }

  /**
   * The bytes of a file.
   *
   * @throws InputError when it is larger than {@link MAX_FILE_BYTES}
   */
  async read(file: TreeEntry): Promise<Buffer> {
    if ((file.size ?? 0) > MAX_FILE_BYTES) {
      throw new InputError(
        `'${file.path}' has ${file.size} bytes, more than the ${MAX_FILE_BYTES} answered here: clone the repository to read it`,
      );
    }
    const { code, stdout } = await this.#git(['cat-file', 'blob', file.sha]);
    if (code !== 0) throw new Error(`git cannot read '${file.path}'`);
    return stdout;
  }

  /** The commit's tree as a tar stream under one folder of the repository's name. */
  archive(commit: string): { stream: Readable; done: Promise<void> } {
    const child = spawnGit(
      ['archive', '--format=tar', `--prefix=${this.facts.name}/`, commit],
      { cwd: this.#directory },
    );
    child.stdin.end();
    child.stdout.once('close', () => child.kill());
    const done = new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code =>
        code === 0 ? resolve() : reject(new Error('git archive failed')),
      );
    });
    return { stream: child.stdout, done };
  }

  async #candidates(ref: string): Promise<string[]> {
    const full = `refs/heads/${ref}`;
    const check =
      ref.startsWith('-') || ref.length > 250 || /\p{Cc}/u.test(ref);
    if (check || (await this.#git(['check-ref-format', full])).code !== 0) {
      throw new InputError(
        'A reference is the name of a branch or a tag, or a full commit id',
      );
    }
    const names = [full, `refs/tags/${ref}`];
    return OBJECT_ID.test(ref) ? [...names, ref] : names;
  }

  async #lsTree(args: string[], prefix: string): Promise<TreeEntry[]> {
    const { code, stdout } = await this.#git(['ls-tree', '-z', '-l', ...args]);
    if (code !== 0) throw new Error('git cannot list this folder');
    return stdout
      .toString()
      .split('\0')
      .filter(Boolean)
      .map(line => toEntry(line, prefix));
  }

  #git(args: string[]) {
    return runGit(args, { cwd: this.#directory });
  }
}

/** One line of `git ls-tree -l`: `<mode> <type> <id> <size>\t<name>`. */
function toEntry(line: string, prefix: string): TreeEntry {
  const tab = line.indexOf('\t');
  const name = line.slice(tab + 1);
  const [mode, type, sha, size] = line.slice(0, tab).split(/ +/);
  return {
    name,
    path: `${prefix}${name}`,
    sha,
    type: entryType(mode, type),
    ...(size !== '-' && { size: Number(size) }),
  };
}

function entryType(mode: string, type: string): TreeEntry['type'] {
  if (type === 'tree') return 'dir';
  if (type === 'commit') return 'submodule';
  return mode === '120000' ? 'symlink' : 'file';
}
