import type {
  ItemChange,
  ItemState,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemFilter } from './ItemFilter';

/** What a feed is narrowed to. */
export interface FeedScope {
  ownerRef?: string;
  entityRef?: string;
}

/** What of it the reader may read. */
export interface ReadableScope extends FeedScope {
  readable: ItemFilter;
}

/** One change that feeds tell; by nobody, since feeds leave the portal. */
export interface FeedChange {
  seq: number;
  /** RFC 3339. */
  at: string;
  type: 'created' | 'state-changed' | 'promised';
  after?: ItemChange;
  reason?: string;
  key: string;
  title: string;
  ownerRef: string;
}

/** The promised date of one item. */
export interface PromisedDate {
  id: string;
  key: string;
  title: string;
  ownerRef: string;
  state: ItemState;
  /** Grows with every edit, promise and withdrawal. */
  version: number;
  updatedAt: string;
  /** Calendar dates of the latest and of the first promise. */
  dueOn: string;
  firstDueOn: string;
  confidence: number;
}

/** What feeds are made of. */
export interface FeedStore {
  /** The latest changes, latest first. */
  latestChanges(scope: ReadableScope, limit: number): Promise<FeedChange[]>;

  /** The dates that are promised, of withdrawn items too; of the latest ones at most `limit`. */
  promisedDates(scope: ReadableScope, limit: number): Promise<PromisedDate[]>;
}
