import type { Tag } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { ProjectFile } from '../rendering';

/** A repository on a git host. */
export interface RepositoryAddress {
  /** As in Backstage's integrations, such as `github.com` or `localhost:7480`. */
  host: string;
  owner: string;
  name: string;
}

/** Where a repository is. */
export interface RepositoryPages {
  /** Page of the repository for people; also how it is named in answers. */
  url: string;
  /** Where git clones it from. */
  cloneUrl: string;
}

/** What a git host says about a repository. */
export interface RepositoryFacts extends RepositoryPages {
  defaultBranch: string;
  /** True before the first push. */
  isEmpty: boolean;
  isArchived: boolean;
}

/** A repository to be made. */
export interface NewRepository {
  description: string;
  isPrivate: boolean;
}

/** Who a commit is by; the git host's own account pushes it. */
export interface Author {
  name: string;
  email: string;
}

/** A first commit. */
export interface FirstCommit {
  files: readonly ProjectFile[];
  branch: string;
  message: string;
  author: Author;
}

/** Changes to a repository, to be looked at before they are taken. */
export interface ProposedChange {
  /** Branch that is made for it; must not exist yet. */
  branch: string;
  /** Written anew, or over what is there. */
  files: readonly ProjectFile[];
  /** Paths of files to delete. */
  deleted?: readonly string[];
  title: string;
  /** Markdown. */
  body: string;
  author: Author;
}

/** A pull request. */
export interface Proposal {
  number: number;
  /** Page for people. */
  url: string;
}

/**
 * What golden paths ask of a git host, and all that they ask.
 *
 * Every method throws NotFoundError when repository or reference are gone,
 * NotAllowedError when the portal's account may not, ConflictError when
 * something is in the way, and ServiceUnavailableError when the host does not
 * answer in time, answers 5xx, or answers what cannot be true.
 */
export interface GitHost {
  /** Undefined when there is no such repository, or none that we may see. */
  find(repository: RepositoryAddress): Promise<RepositoryFacts | undefined>;
  /** Makes an empty repository; with an account's name as owner, or an organisation's. */
  create(
    repository: RepositoryAddress,
    fresh: NewRepository,
  ): Promise<RepositoryFacts>;
  /** Pushes the first commit of an empty repository; returns its id. */
  publish(repository: RepositoryAddress, first: FirstCommit): Promise<string>;
  /** All tags, in no order; lightweight and annotated ones alike. */
  tags(repository: RepositoryAddress): Promise<Tag[]>;
  /** Full id of the commit that a branch, a tag or an id stands for. */
  commitOf(repository: RepositoryAddress, ref: string): Promise<string>;
  /** All files below a folder at a commit, with paths relative to it. */
  read(
    repository: RepositoryAddress,
    commit: string,
    folder?: string,
  ): Promise<ProjectFile[]>;
  /** Where a repository would be, without asking; for one that is not made yet. */
  expected(repository: RepositoryAddress): RepositoryPages;
  /** Address of a branch's files, to which a path can be appended for the catalog. */
  contentsUrl(pages: RepositoryPages, branch: string): string;
  /** Address of a file at a tag, as the catalog takes it. */
  tagUrl(repositoryUrl: string, tag: string, path: string): string;
  /** Opens a pull request against the default branch. */
  propose(
    repository: RepositoryAddress,
    change: ProposedChange,
  ): Promise<Proposal>;
  /** Makes a repository read-only, or writable again; doing so twice is no error. */
  archive(repository: RepositoryAddress, isArchived?: boolean): Promise<void>;
}
