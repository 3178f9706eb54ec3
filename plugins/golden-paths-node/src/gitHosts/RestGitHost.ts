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
  RepositoryPages,
} from './GitHost';
import type { HostApi } from './HostApi';
import { pushBranch, pushFirstCommit, type Remote } from './push';
import { readFiles } from './readFiles';
import type { HostLimits } from './withinTime';

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
  /** Address that Backstage's URL reader takes for a commit. */
  treeUrl(facts: Pick<RepositoryPages, 'url'>, commit: string): string;
  /** Address of a branch's files as Backstage's catalog takes it, with a slash at its end. */
  contentsUrl(pages: RepositoryPages, branch: string): string;
  /** Address of a file at a tag, as Backstage's URL reader takes it. */
  tagUrl(repositoryUrl: string, tag: string, path: string): string;
  /** Path to which a repository of an organisation is posted. */
  repositoriesPath(owner: string): string;
}

/** What a git host is made of. */
export interface RestGitHostOptions {
  /** As in Backstage's integrations, such as `github.com`. */
  host: string;
  /** Address of its pages, without a slash at its end. */
  webUrl: string;
  api: HostApi;
  dialect: Dialect;
  reader: UrlReaderService;
  logger: LoggerService;
  limits: HostLimits;
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
    return { ...this.#toFacts(answer), isEmpty: true };
  }

  async publish(repository: RepositoryAddress, first: FirstCommit) {
    const { cloneUrl } = await this.#existing(repository);
    const remote = await this.#remote(repository.owner, cloneUrl);
    return pushFirstCommit(first, remote);
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
    const { dialect, limits, reader } = this.#parts;
    const { transferMs } = limits;
    const url = dialect.treeUrl(facts, commit);
    try {
      return await readFiles(reader, url, { folder, transferMs });
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      throw new NotFoundError(
        `${facts.url} has no commit ${commit}: its history may have been rewritten, or its tag moved`,
      );
    }
  }

  expected({ owner, name }: RepositoryAddress) {
    const url = `${this.#parts.webUrl}/${owner}/${name}`;
    return { url, cloneUrl: `${url}.git` };
  }

  contentsUrl(pages: RepositoryPages, branch: string) {
    return this.#parts.dialect.contentsUrl(pages, branch);
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
    const { api } = this.#parts;
    const remote = await this.#remote(owner, cloneUrl);
    await pushBranch(change, { ...remote, defaultBranch });
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

  async #remote(owner: string, cloneUrl: string): Promise<Remote> {
    const { limits, logger, pushAuth } = this.#parts;
    const { transferMs } = limits;
    return { auth: await pushAuth(owner), cloneUrl, logger, transferMs };
  }

  #toFacts(answer: z.infer<typeof repositorySchema>) {
    return {
      url: this.#ownAddress(answer.html_url),
      cloneUrl: this.#ownAddress(answer.clone_url),
      defaultBranch: answer.default_branch,
      isArchived: answer.archived,
    };
  }

  /** People follow one, and git takes the portal's password to the other. */
  #ownAddress(address: string): string {
    const { protocol, host } = new URL(address);
    const isOurs = host === this.#parts.host && /^https?:$/.test(protocol);
    if (isOurs) return address;
    throw new ServiceUnavailableError(
      `The git host ${
        this.#parts.host
      } says that a repository of its is at ${protocol}//${host}: its own address must be set to the one that integrations names`,
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
      return this.#toFacts(
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

function pathOf({ owner, name }: RepositoryAddress): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
