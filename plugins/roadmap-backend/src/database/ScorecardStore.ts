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

/** Where the promises that are scored come from. */
export interface ScorecardStore {
  /** The promises and deliveries of all items whose first promise was due in the scope, as they stood at one moment. */
  promiseHistories(scope: ScorecardScope): Promise<PromiseHistory[]>;
}
