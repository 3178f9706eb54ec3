import {
  ConflictError,
  InputError,
  isError,
  NotFoundError,
} from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { parseOwner, parseRepositoryName } from '../names';
import { FACTS_FILE, Repository, type RepositoryFacts } from './Repository';
import { runGit } from './runGit';

/** No organisation can have this name, because names do not begin with a dot. */
const INCOMING = '.incoming';

/** What a caller says about a repository to be made. */
export interface NewRepository {
  name: unknown;
  description?: unknown;
  private?: unknown;
}

/**
 * The organisations and their bare repositories under one folder:
 * `<root>/<organisation>/<repository>.git`.
 */
export class RepositoryStore {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /** Opens the folder, clears what an interrupted creation left, adds organisations. */
  static async open(options: {
    root: string;
    organizations: readonly string[];
  }): Promise<RepositoryStore> {
    const store = new RepositoryStore(options.root);
    await rm(join(options.root, INCOMING), { recursive: true, force: true });
    await mkdir(join(options.root, INCOMING), { recursive: true });
    for (const name of options.organizations) {
      await mkdir(join(options.root, parseOwner(name)), { recursive: true });
    }
    return store;
  }

  /** The folder that git's http-backend serves from. */
  get root(): string {
    return this.#root;
  }

  /** @throws ConflictError when the organisation exists */
  async createOrganization(name: unknown): Promise<string> {
    const owner = parseOwner(name);
    try {
      await mkdir(join(this.#root, owner));
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      throw new ConflictError(`The organisation '${owner}' exists already`);
    }
    return owner;
  }

  /** The names of all organisations. */
  async organizations(): Promise<string[]> {
    const entries = await readdir(this.#root, { withFileTypes: true });
    return entries
      .filter(entry => entry.isDirectory() && entry.name !== INCOMING)
      .map(entry => entry.name)
      .sort();
  }

  /** @throws NotFoundError when there is no such organisation */
  async findOrganization(name: unknown): Promise<string> {
    const owner = parseOwner(name);
    if (!(await this.organizations()).includes(owner)) {
      throw new NotFoundError(`There is no organisation '${owner}'`);
    }
    return owner;
  }

  /** The repositories of an organisation, by name. */
  async repositories(owner: string): Promise<Repository[]> {
    const key = await this.findOrganization(owner);
    const names = (await readdir(join(this.#root, key))).sort();
    return Promise.all(
      names.map(name => this.find(key, name.replace(/\.git$/, ''))),
    );
  }

  /**
   * Makes an empty repository. It is built aside and moved into place in one
   * step, so of several creators exactly one wins and nobody sees half of it.
   *
   * @throws ConflictError when the name is taken
   */
  async create(owner: unknown, fresh: NewRepository): Promise<Repository> {
    const key = await this.findOrganization(owner);
    const facts = toFacts(key, fresh);
    const target = this.#directory(key, facts.name.toLowerCase());
    const draft = join(this.#root, INCOMING, randomUUID());
    await mkdir(draft);
    try {
      await initialise(draft, facts);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
      throw new ConflictError(
        'The repository with the same name already exists.',
      );
    }
    return new Repository(target, facts);
  }

  /** @throws NotFoundError when there is no such repository */
  async find(owner: unknown, name: unknown): Promise<Repository> {
    const key = parseOwner(owner);
    const repository = parseRepositoryName(name);
    const directory = this.#directory(key, repository);
    try {
      const facts = await readFile(join(directory, FACTS_FILE), 'utf8');
      return new Repository(directory, JSON.parse(facts));
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      throw new NotFoundError(`There is no repository '${key}/${repository}'`);
    }
  }

  #directory(owner: string, repository: string) {
    return join(this.#root, owner, `${repository}.git`);
  }
}

async function initialise(directory: string, facts: RepositoryFacts) {
  const args = ['init', '--quiet', '--bare', '--initial-branch=main'];
  const { code } = await runGit([...args, '--template='], { cwd: directory });
  if (code !== 0) throw new Error('git could not make the repository');
  await writeFile(join(directory, FACTS_FILE), JSON.stringify(facts));
}

function toFacts(owner: string, fresh: NewRepository): RepositoryFacts {
  parseRepositoryName(fresh.name);
  const description = fresh.description ?? '';
  if (typeof description !== 'string' || description.length > 2048) {
    throw new InputError(
      '/description must be a text of at most 2048 characters',
    );
  }
  const isPrivate = fresh.private ?? false;
  if (typeof isPrivate !== 'boolean') {
    throw new InputError('/private must be true or false');
  }
  return {
    owner,
    name: String(fresh.name),
    description,
    private: isPrivate,
    createdAt: new Date().toISOString(),
  };
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return isError(error) && codes.includes(String(error.code));
}
