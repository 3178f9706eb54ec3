import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type {
  CommitmentDraft,
  ItemPage,
  ItemQuery,
  ItemTransition,
  ItemUpdate,
  NewItem,
  RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedSet } from '../database/ImportedItem';
import type { Votes } from '../database/RoadmapStore';

/** On whose behalf something is done. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** How something is read: today, or as it was. */
export interface ReadOptions extends CallOptions {
  /** RFC 3339 instant of the past. */
  asOf?: string;
}

/** Voting is for people. */
export interface UserCallOptions {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** What an import did. */
export interface ImportResult {
  created: number;
  /** Items that the source had brought before. */
  skipped: number;
}

/** An item that somebody read, by key and version. */
export interface ReadItem {
  key: string;
  version: number;
}

/** All that can be done with the roadmap. */
export interface RoadmapItems {
  /** @throws InputError for an instant that has not come yet */
  list(query: ItemQuery, options: CallOptions): Promise<ItemPage>;

  /** @throws NotFoundError; InputError for an instant that has not come yet */
  get(key: string, options: ReadOptions): Promise<RoadmapItemDetails>;

  /** @throws InputError for a promise or a ref that cannot be */
  create(item: NewItem, options: CallOptions): Promise<RoadmapItemDetails>;

  /** @throws NotFoundError, InputError; ConflictError when stale or when the state cannot follow */
  update(
    read: ReadItem,
    next: ItemUpdate,
    options: CallOptions,
  ): Promise<RoadmapItemDetails>;

  /** @throws NotFoundError, InputError; ConflictError when stale, or naming the states that may follow */
  move(
    read: ReadItem,
    transition: ItemTransition,
    options: CallOptions,
  ): Promise<RoadmapItemDetails>;

  /** @throws NotFoundError, InputError; ConflictError when stale or when nothing can be promised any more */
  promise(
    read: ReadItem,
    draft: CommitmentDraft,
    options: CallOptions,
  ): Promise<RoadmapItemDetails>;

  /** Counts once, however often it is called. @throws NotFoundError */
  vote(key: string, options: UserCallOptions): Promise<Votes>;

  /** @throws NotFoundError */
  withdrawVote(key: string, options: UserCallOptions): Promise<Votes>;

  /** All or nothing. @throws InputError naming the field */
  importItems(set: ImportedSet, options: CallOptions): Promise<ImportResult>;

  /** @throws InputError for what was made in the portal */
  removeSource(source: string, options: CallOptions): Promise<void>;
}
