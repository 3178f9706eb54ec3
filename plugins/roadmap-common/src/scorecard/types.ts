import type { ItemState, ReasonCode } from '../api';

/** Whether the first promise of an item was made in this portal or brought in from elsewhere. */
export type PromiseOrigin = 'portal' | 'imported';

/** A promise as it is judged. */
export interface JudgedPromise {
  revision: number;
  /** Calendar date, `YYYY-MM-DD`. */
  dueOn: string;
  /** RFC 3339. */
  promisedAt: string;
  imported: boolean;
  reasonCode?: ReasonCode;
  reason?: string;
}

/** All that the scorecard needs to know of one item. */
export interface PromiseHistory {
  key: string;
  title: string;
  ownerRef: string;
  state: ItemState;
  /** `portal`, or the name of the set that it was imported with. */
  source: string;
  /** Oldest first, at least one. */
  commitments: JudgedPromise[];
  /** Instants of all `shipped` events, RFC 3339, oldest first. */
  shippedAt: string[];
}

/**
 * How a promise ended: delivered by its day, delivered later, not delivered
 * though its day has passed, withdrawn, not due yet, or delivered on a day that
 * nobody recorded.
 */
export type PromiseOutcome =
  | 'kept'
  | 'late'
  | 'overdue'
  | 'dropped'
  | 'not-due'
  | 'undated';

/** How the last promise ended that was made in good time; `no-notice` where none was. */
export type LastOutcome = PromiseOutcome | 'no-notice';

/** Days from the first promise's date to the delivery; negative when it came earlier. */
export interface Slip {
  days: number;
  /** True while nothing is delivered: it will be this much at least. */
  atLeast: boolean;
}

/** One item with its verdicts. */
export interface ScoredItem {
  key: string;
  title: string;
  ownerRef: string;
  state: ItemState;
  source: string;
  origin: PromiseOrigin;
  /** Quarter of the first promise's date. */
  period: string;
  first: JudgedPromise;
  firstOutcome: PromiseOutcome;
  /** The last promise that was made at least 14 days before its date. */
  last?: JudgedPromise;
  lastOutcome: LastOutcome;
  /** Calendar date of the delivery that still stands. */
  deliveredOn?: string;
  /** How often it was shipped; more than once means that it was reopened. */
  timesShipped: number;
  /** Of items whose first promise is due, but for dropped and undated ones. */
  slip?: Slip;
  /** All promises but the first. */
  repromises: JudgedPromise[];
}

/** A share with its Wilson 95 % interval; without an interval where nothing was judged. */
export interface Share {
  kept: number;
  judged: number;
  /** Promises that say nothing: not due yet, undated, or without notice. */
  leftOut: number;
  interval?: Interval;
}

/** Bounds from 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** How far deliveries were from their first promises. */
export interface SlipSummary {
  count: number;
  /** How many of them are not delivered yet. */
  open: number;
  p50?: Slip;
  p85?: Slip;
}

/** How often one reason was given for promising again. */
export interface ReasonCount {
  reasonCode: ReasonCode;
  count: number;
}

/** The figures of one origin in one quarter of one team; without `period` of all quarters, without `ownerRef` of all teams. */
export interface ScorecardFigures {
  origin: PromiseOrigin;
  period?: string;
  ownerRef?: string;
  /** Where the items come from: `portal`, or names of imported sets; sorted. */
  sources: string[];
  /** Items whose first promise was for this quarter. */
  promises: number;
  first: Share;
  last: Share;
  slip: SlipSummary;
  repromises: number;
  /** Most frequent first. */
  reasons: ReasonCount[];
}

/** Which quarters and teams are scored. */
export interface ScorecardQuery {
  /** First quarter, such as `2026-Q1`. */
  from?: string;
  /** Last quarter, included. */
  to?: string;
  /** Refs of groups. */
  ownerRef?: string[];
}

/** How the promises of some quarters fared. */
export interface Scorecard {
  /** The day by which "due" was decided, `YYYY-MM-DD` in UTC. */
  today: string;
  from: string;
  to: string;
  figures: ScorecardFigures[];
  /** Items that are not scored because a person owns them, not a team. */
  ownedByPeople: number;
}

/** Which items behind the figures are wanted. */
export interface ScoredItemQuery extends ScorecardQuery {
  origin?: PromiseOrigin;
  limit?: number;
  offset?: number;
}

/** One page of the items behind figures. */
export interface ScoredItemPage {
  items: ScoredItem[];
  totalItems: number;
}
