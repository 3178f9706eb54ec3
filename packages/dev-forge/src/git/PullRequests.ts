import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import AsyncLock from 'async-lock';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './Repository';
import { runGit } from './runGit';

const LONGEST_TITLE = 255;
const LONGEST_BODY = 65_535;

/**
 * Whoever reads one may find it merged and note that, so readers, too, take
 * turns. By file, because each request has an object of its own.
 */
const turns = new AsyncLock({ maxPending: Infinity });

/** A wish to merge one branch into another. */
export interface PullRequest {
  number: number;
  title: string;
  /** As it was written, Markdown. */
  body: string;
  /** Branch to merge. */
  head: string;
  /** Branch that it is merged into. */
  base: string;
  state: 'open' | 'closed';
  createdAt: string;
  mergedAt?: string;
  mergeCommit?: string;
  /** Commit of the base when it was opened. */
  openedOn: string;
  /** Head and base when it was closed, because the branches move on. */
  closedWith?: { head: string; base: string };
}

/** One changed file, as `git diff --name-status` has it. */
export interface ChangedFile {
  status: 'added' | 'changed' | 'deleted';
  path: string;
}

/** The pull requests of one repository, a file for each beside its objects. */
export class PullRequests {
  readonly #directory: string;
  readonly #repository: Repository;

  constructor(directory: string, repository: Repository) {
    this.#directory = directory;
    this.#repository = repository;
  }

  /**
   * Opens one.
   *
   * @throws InputError for a field that is missing or too long
   * @throws NotFoundError when a branch is not there
   * @throws ConflictError when the same is open, or there is nothing to merge
   */
  async open(fresh: Record<string, unknown>): Promise<PullRequest> {
    const title = text(fresh.title, 'title', LONGEST_TITLE);
    const body = text(fresh.body ?? '', 'body', LONGEST_BODY, 0);
    const head = text(fresh.head, 'head', LONGEST_TITLE);
    const base = text(fresh.base, 'base', LONGEST_TITLE);
    const openedOn = await this.#requireDifference(head, base);
    const all = await this.list();
    const twin = all.find(
      it => it.state === 'open' && it.head === head && it.base === base,
    );
    if (twin) {
      throw new ConflictError(
        `Pull request ${twin.number} from ${head} to ${base} is open already`,
      );
    }
    const createdAt = new Date().toISOString();
    const state = 'open' as const;
    const pull = { title, body, head, base, state, createdAt, openedOn };
    return this.#keepNew(pull, all.length + 1);
  }

  /** All, newest first. */
  async list(): Promise<PullRequest[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const numbers = names
      .map(name => Number(/^(\d+)\.json$/.exec(name)?.[1]))
      .filter(number => number > 0)
      .sort((a, b) => b - a);
    return Promise.all(numbers.map(number => this.find(number)));
  }

  /** @throws NotFoundError when there is none of that number */
  async find(number: number): Promise<PullRequest> {
    return this.#inTurn(number, () => this.#read(number));
  }

  /** What it changes, by path. */
  async changes(pull: PullRequest): Promise<ChangedFile[]> {
    const { head, base } = pull.closedWith ?? pull;
    const range = `${await this.#commit(base)}...${await this.#commit(head)}`;
    const args = ['diff', '--no-renames', '--name-status', '-z', range];
    const { stdout } = await this.#git(args);
    const parts = stdout.toString().split('\0').filter(Boolean);
    return parts.flatMap((letter, i) =>
      i % 2 === 0 ? [{ status: statusOf(letter), path: parts[i + 1] }] : [],
    );
  }

  /** The change itself, in git's own words. */
  async diff(pull: PullRequest): Promise<string> {
    const { head, base } = pull.closedWith ?? pull;
    const range = `${await this.#commit(base)}...${await this.#commit(head)}`;
    return (await this.#git(['diff', '--no-color', range])).stdout.toString();
  }

  /** @throws ConflictError when it is closed already */
  async close(number: number): Promise<PullRequest> {
    return this.#inTurn(number, async () => {
      const pull = await this.#requireOpen(number);
      const closedWith = await this.#ends(pull);
      return this.#keep({ ...pull, state: 'closed', closedWith });
    });
  }

  /**
   * Merges it with a merge commit, by git's own three-way merge.
   *
   * @throws ConflictError when both sides changed the same lines, when the
   * base moves meanwhile, or when it is closed already
   */
  async merge(number: number, author: string): Promise<PullRequest> {
    return this.#inTurn(number, () => this.#merge(number, author));
  }

  async #merge(number: number, author: string): Promise<PullRequest> {
    const pull = await this.#requireOpen(number);
    const closedWith = await this.#ends(pull);
    const { head, base } = closedWith;
    const merged = await this.#git(['merge-tree', '--write-tree', base, head]);
    if (merged.code !== 0) {
      throw new ConflictError(
        `Pull request ${number} cannot be merged: ${pull.head} and ${pull.base} changed the same lines`,
      );
    }
    const tree = merged.stdout.toString().split('\n')[0];
    const message = `Merge pull request #${number}: ${pull.title}`;
    const args = ['commit-tree', tree, '-p', base, '-p', head, '-m', message];
    const commit = await this.#git(args, identity(author));
    const mergeCommit = commit.stdout.toString().trim();
    const ref = `refs/heads/${pull.base}`;
    const moved = await this.#git(['update-ref', ref, mergeCommit, base]);
    if (moved.code !== 0) {
      throw new ConflictError(`${pull.base} moved on meanwhile; try again`);
    }
    const mergedAt = new Date().toISOString();
    const closed = { state: 'closed' as const, closedWith, mergedAt };
    return this.#keep({ ...pull, ...closed, mergeCommit });
  }

  #inTurn<T>(number: number, work: () => Promise<T>): Promise<T> {
    return turns.acquire(this.#file(number), work);
  }

  async #requireOpen(number: number): Promise<PullRequest> {
    const pull = await this.#read(number);
    if (pull.state === 'open') return pull;
    throw new ConflictError(`Pull request ${number} is closed`);
  }

  async #read(number: number): Promise<PullRequest> {
    const kept = Number.isSafeInteger(number) && number > 0;
    const json = kept
      ? await readFile(this.#file(number), 'utf8').catch(() => undefined)
      : undefined;
    if (json) return this.#noticeMerge(JSON.parse(json));
    throw new NotFoundError(`There is no pull request ${number}`);
  }

  /** Somebody may have merged it with git, and pushed. */
  async #noticeMerge(pull: PullRequest): Promise<PullRequest> {
    if (pull.state === 'closed') return pull;
    const ends = await this.#ends(pull).catch(() => undefined);
    if (!ends) return pull;
    const args = ['merge-base', '--is-ancestor', ends.head, ends.base];
    if ((await this.#git(args)).code !== 0) return pull;
    return this.#keep({
      ...pull,
      state: 'closed',
      closedWith: { head: ends.head, base: pull.openedOn },
      mergedAt: new Date().toISOString(),
      mergeCommit: ends.base,
    });
  }

  /** Returns the commit of the base. */
  async #requireDifference(head: string, base: string): Promise<string> {
    const ends = await this.#ends({ head, base });
    const range = `${ends.base}..${ends.head}`;
    const { stdout } = await this.#git(['rev-list', '--count', range]);
    if (Number(stdout.toString()) > 0) return ends.base;
    throw new ConflictError(`${head} has no commit that ${base} has not`);
  }

  async #ends({ head, base }: { head: string; base: string }) {
    return { head: await this.#commit(head), base: await this.#commit(base) };
  }

  #commit(ref: string): Promise<string> {
    return this.#repository.resolveCommit(ref);
  }

  /** Of several that want one number, the file system lets one have it. */
  async #keepNew(
    pull: Omit<PullRequest, 'number'>,
    number: number,
  ): Promise<PullRequest> {
    await mkdir(this.#folder, { recursive: true });
    const numbered = { ...pull, number };
    try {
      const json = JSON.stringify(numbered);
      await writeFile(this.#file(number), json, { flag: 'wx' });
      return numbered;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return this.#keepNew(pull, number + 1);
    }
  }

  async #keep(pull: PullRequest): Promise<PullRequest> {
    const file = this.#file(pull.number);
    await writeFile(`${file}.draft`, JSON.stringify(pull));
    await rename(`${file}.draft`, file);
    return pull;
  }

  get #folder() {
    return join(this.#directory, 'forge-pulls');
  }

  #file(number: number) {
    return join(this.#folder, `${number}.json`);
  }

  #git(args: string[], env?: NodeJS.ProcessEnv) {
    return runGit(args, { cwd: this.#directory, env });
  }
}

function text(value: unknown, name: string, max: number, min = 1): string {
  const isText = typeof value === 'string' && !value.includes('\0');
  if (isText && value.length >= min && value.length <= max) return value;
  throw new InputError(
    `/${name} must be a text of ${min} to ${max} characters`,
  );
}

function statusOf(letter: string): ChangedFile['status'] {
  if (letter === 'A') return 'added';
  return letter === 'D' ? 'deleted' : 'changed';
}

function identity(name: string): NodeJS.ProcessEnv {
  const email = `${name}@localhost`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
