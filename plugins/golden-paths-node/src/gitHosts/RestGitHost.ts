import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { Tag } from '@stagecraft/backstage-plugin-golden-paths-common';
import { z } from 'zod';
import type { ProjectFile } from '../rendering';
import type {
  FirstCommit,
  GitHost,
  NewRepository,
  Proposal,
  ProposedChange,
  RepositoryAddress,
  RepositoryFacts,
} from './GitHost';
import type { HostApi } from './HostApi';
import { pushBranch, pushFirstCommit } from './push';
import { readFiles } from './readFiles';

const PAGE = 50;
const MOST_PAGES = 40;

const commitId = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const repositorySchema = z.object({
  html_url: z.url(),
  clone_url: z.url(),
  default_branch: z.string().min(1),
  archived: z.boolean().default(false),
});
const tagsSchema = z.array(
  z.object({ name: z.string(), commit: z.object({ sha: commitId }) }),
);
const pullSchema = z.object({
  number: z.number().int().positive(),
  html_url: z.url(),
});

/** What differs between git hosts whose REST interfaces are otherwise alike. */
export interface Dialect {
  /** Path that answers `{ sha }` for a branch, tag or id. */
  commitPath(repository: string, ref: string): string;
  /** Address that Backstage's URL reader takes for a folder at a commit. */
  treeUrl(
    facts: Pick<RepositoryFacts, 'url'>,
    commit: string,
    folder: string,
  ): string;
  /** Address of a branch's files as Backstage's catalog takes it, with a slash at its end. */
  contentsUrl(facts: RepositoryFacts, branch: string): string;
  /** Address of a file at a tag, as Backstage's URL reader takes it. */
  tagUrl(repositoryUrl: string, tag: string, path: string): string;
  /** Path to which a repository of an organisation is posted. */
  repositoriesPath(owner: string): string;
}

/** What a git host is made of. */
export interface RestGitHostOptions {
  api: HostApi;
  dialect: Dialect;
  reader: UrlReaderService;
  logger: LoggerService;
  /** How git signs in to push to a repository of `owner`. */
  pushAuth(
    owner: string,
  ): Promise<{ username: string; password: string } | { token: string }>;
}

/** Gitea and GitHub: alike in what golden paths ask, but for a {@link Dialect}. */
export class RestGitHost implements GitHost {
  readonly #parts: RestGitHostOptions;

  constructor(parts: RestGitHostOptions) {
    this.#parts = parts;
  }

  async find(repository: RepositoryAddress) {
    const facts = await this.#lookUp(repository);
    return (
      facts && { ...facts, isEmpty: await this.#isEmpty(repository, facts) }
    );
  }

  async create(repository: RepositoryAddress, fresh: NewRepository) {
    const { owner, name } = repository;
    const { description, isPrivate } = fresh;
    const answer = await this.#parts.api.call(
      {
        owner,
        path: this.#parts.dialect.repositoriesPath(owner),
        method: 'POST',
        body: { name, description, private: isPrivate },
      },
      repositorySchema,
    );
    return { ...toFacts(answer), isEmpty: true };
  }

  async publish(repository: RepositoryAddress, first: FirstCommit) {
    const { cloneUrl } = await this.#existing(repository);
    const { logger, pushAuth } = this.#parts;
    const auth = await pushAuth(repository.owner);
    return pushFirstCommit(first, { cloneUrl, auth, logger });
  }

  async tags(repository: RepositoryAddress) {
    const tags: Tag[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      // GitHub says per_page, Gitea limit; each ignores the other's word.
      const query = `page=${page}&per_page=${PAGE}&limit=${PAGE}`;
      const path = `${pathOf(repository)}/tags?${query}`;
      const { owner } = repository;
      const found = await this.#parts.api.call({ owner, path }, tagsSchema);
      tags.push(
        ...found.map(({ name, commit }) => ({ name, commit: commit.sha })),
      );
      if (found.length < PAGE) return tags;
    }
    throw new ServiceUnavailableError(
      `${repository.owner}/${repository.name} has more than ${
        PAGE * MOST_PAGES
      } tags`,
    );
  }

  async commitOf(repository: RepositoryAddress, ref: string) {
    const path = this.#parts.dialect.commitPath(pathOf(repository), ref);
    const { owner } = repository;
    const schema = z.object({ sha: commitId });
    return (await this.#parts.api.call({ owner, path }, schema)).sha;
  }

  async read(
    repository: RepositoryAddress,
    commit: string,
    folder = '',
  ): Promise<ProjectFile[]> {
    const facts = await this.#existing(repository);
    const url = this.#parts.dialect.treeUrl(facts, commit, folder);
    return readFiles(this.#parts.reader, url);
  }

  contentsUrl(facts: RepositoryFacts, branch: string) {
    return this.#parts.dialect.contentsUrl(facts, branch);
  }

  tagUrl(repositoryUrl: string, tag: string, path: string) {
    return this.#parts.dialect.tagUrl(repositoryUrl, tag, path);
  }

  async propose(
    repository: RepositoryAddress,
    change: ProposedChange,
  ): Promise<Proposal> {
    const { owner } = repository;
    const { cloneUrl, defaultBranch } = await this.#existing(repository);
    const { api, logger, pushAuth } = this.#parts;
    const auth = await pushAuth(owner);
    await pushBranch(change, { cloneUrl, defaultBranch, auth, logger });
    const { title, body, branch: head } = change;
    const pull = await api.call(
      {
        owner,
        path: `${pathOf(repository)}/pulls`,
        method: 'POST',
        body: { title, body, head, base: defaultBranch },
      },
      pullSchema,
    );
    return { number: pull.number, url: pull.html_url };
  }

  async archive(repository: RepositoryAddress, isArchived = true) {
    const { owner } = repository;
    const path = pathOf(repository);
    await this.#parts.api.call(
      { owner, path, method: 'PATCH', body: { archived: isArchived } },
      repositorySchema,
    );
  }

  async #existing(repository: RepositoryAddress) {
    const facts = await this.#lookUp(repository);
    if (facts) return facts;
    const { host, owner, name } = repository;
    throw new NotFoundError(
      `There is no repository ${owner}/${name} at ${host}`,
    );
  }

  async #lookUp(repository: RepositoryAddress) {
    const { owner } = repository;
    const path = pathOf(repository);
    try {
      return toFacts(
        await this.#parts.api.call({ owner, path }, repositorySchema),
      );
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }

  // No host says in one field whether anything was pushed yet.
  async #isEmpty(
    repository: RepositoryAddress,
    { defaultBranch }: Pick<RepositoryFacts, 'defaultBranch'>,
  ): Promise<boolean> {
    try {
      await this.commitOf(repository, defaultBranch);
      return false;
    } catch (error) {
      if (error instanceof NotFoundError || isEmptyAnswer(error as Error)) {
        return true;
      }
      throw error;
    }
  }
}

// GitHub answers 409 for the commits of an empty repository.
function isEmptyAnswer(error: Error): boolean {
  return error.name === 'ConflictError';
}

function toFacts(answer: z.infer<typeof repositorySchema>) {
  return {
    url: answer.html_url,
    cloneUrl: answer.clone_url,
    defaultBranch: answer.default_branch,
    isArchived: answer.archived,
  };
}

function pathOf({ owner, name }: RepositoryAddress): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
