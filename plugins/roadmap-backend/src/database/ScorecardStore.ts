import type { ItemFilter } from './ItemFilter';
import type { PromiseHistory } from '@stagecraft/backstage-plugin-roadmap-common';

/** Which items are scored. */
export interface ScorecardScope {
  /** First date on which a first promise may be due, `YYYY-MM-DD`. */
  from: string;
  /** The date after the last one. */
  before: string;
  /** Only items of these owners; of all where it is left out. */
  ownerRefs?: string[];
  readable: ItemFilter;
}

/** An item in one of its versions. */
export interface ItemVersion {
  id: string;
  version: number;
}

/** An item that is scored; its history is left out where it was known. */
export interface PromisedItem extends ItemVersion {
  history?: PromiseHistory;
}

/** Where the promises that are scored come from. */
export interface ScorecardStore {
  /**
   * All items whose first promise was due in the scope, in the order of their
   * keys, with their promises and deliveries, all as they stood at one moment.
   *
   * @param isKnown - whether the history of a version is not needed
   */
  promiseHistories(
    scope: ScorecardScope,
    isKnown: (item: ItemVersion) => boolean,
  ): Promise<PromisedItem[]>;
}
