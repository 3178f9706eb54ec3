import type {
  CommitmentDraft,
  ItemPage,
  ItemQuery,
  ItemState,
  ItemUpdate,
  NewItem,
  RoadmapItem,
  RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedItem } from './ImportedItem';
import type { ItemFilter } from './ItemFilter';
import type { SimilarSearch } from './operations/findSimilar';
import type { StandingItem } from './operations/listStanding';

/** By what a person follows items. */
export interface FollowedBy {
  userRef: string;
  /** Refs on whose behalf the person owns things. */
  ownerRefs: string[];
  /** Entities whose items the catalog makes the person follow. */
  entityRefs: string[];
}
import type { ImportedPlan } from './objectives/ImportedPlan';

/** The votes of an item as one person sees them. */
export interface Votes {
  votes: number;
  votedByMe: boolean;
}

/** Who asks, and when; lanes and own votes follow from it. */
export interface Viewpoint {
  now: Date;
  /** The instant of the past to be shown; today where it is left out. */
  asOf?: Date;
  /** User ref of the viewer; undefined for services, which have no votes. */
  viewer?: string;
}

/** How a list is looked at: it holds nothing that the viewer may not read. */
export interface ListViewpoint extends Viewpoint {
  readable: ItemFilter;
  /** Narrows the list to what this person follows. */
  followedBy?: FollowedBy;
}

/** What decides who may do what with an item. */
export type GuardedItem = Pick<RoadmapItem, 'ownerRef' | 'visibility'>;

/** A new item with the state that it begins in, before any promise. */
export interface ItemToKeep extends NewItem {
  state: ItemState;
}

/** An item with its history, without what its kind makes of it. */
export type KeptItem = Omit<RoadmapItemDetails, 'nextStates' | 'promisable'>;

/** A query with what it takes to answer it. */
export interface KeptQuery extends ItemQuery {
  /** The states in which nothing more is waited for, by kind; `standing` goes by them. */
  settledStates?: [kind: string, state: string][];
}

/** Where items and their history are kept. Every write is one transaction. */
export interface RoadmapStore {
  list(query: KeptQuery, viewpoint: ListViewpoint): Promise<ItemPage>;

  /** Items like a text, the most similar first. */
  findSimilar(
    search: SimilarSearch,
    viewpoint: ListViewpoint,
  ): Promise<RoadmapItem[]>;

  /** @throws NotFoundError where no item has the key */
  get(key: string, viewpoint: Viewpoint): Promise<KeptItem>;

  /** All items of a kind, as they stand. */
  listStanding(kind: string): Promise<StandingItem[]>;

  /** What rights go by, in the order of the keys; undefined where no item has the key. */
  findGuarded(keys: string[]): Promise<(GuardedItem | undefined)[]>;

  /** Returns the key of the new item. */
  create(item: ItemToKeep, actor: string): Promise<string>;

  /**
   * Writes what differs from `current`, if the item still has its version.
   * @throws ConflictError where it has another by now
   */
  update(current: RoadmapItem, next: ItemUpdate, actor: string): Promise<void>;

  /**
   * Adds the next promise, if the item still has the version of `current`.
   * @throws ConflictError where it has another by now
   */
  promise(
    current: RoadmapItem,
    draft: CommitmentDraft,
    actor: string,
  ): Promise<void>;

  /** Adds one vote of the voter, or leaves the one that is there. @throws NotFoundError */
  vote(key: string, voter: string): Promise<Votes>;

  /** Takes away the vote of the voter, if there is one. @throws NotFoundError */
  withdrawVote(key: string, voter: string): Promise<Votes>;

  /** Adds what of the plan and which of the items is new to the source; returns how many items. */
  importItems(
    source: string,
    items: ImportedItem[],
    actor: string,
    plan?: ImportedPlan,
  ): Promise<number>;

  /** Removes everything that was imported under the source. */
  removeSource(source: string, actor: string): Promise<void>;
}
