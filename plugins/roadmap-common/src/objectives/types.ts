import type { ItemState } from '../api';

/** Whether a measure is to grow or to shrink. */
export type MetricDirection = 'up' | 'down';

/** Readings of this type are entered by people; other types are read by modules. */
export const BY_HAND = 'hand';

/** A source that metrics can be read from, as forms offer it. */
export interface MetricSourceDescription {
  /** What `sourceType` of a metric names it by, such as `sla`. */
  type: string;
  /** What people know it as, such as `Service level`. */
  title: string;
  /** What a query of it looks like, in a sentence with an example. */
  queryHint: string;
  /** The unit of all its figures, where they share one. */
  unit?: string;
}

/** What a metric is judged by. */
export interface MetricGoal {
  direction: MetricDirection;
  /** The value before anything was done. */
  baseline: number;
  target: number;
  /** First day whose readings are judged, `YYYY-MM-DD`. */
  checkOn: string;
}

/** The fields of a metric that people write. */
export interface MetricDraft extends MetricGoal {
  name: string;
  /** Such as `%` or `minutes`. */
  unit: string;
  /** Who reads it: `hand`, or the type of a source that a module brings. */
  sourceType: string;
  /** What that source reads; nothing by hand. */
  sourceQuery?: string;
}

/** How a reading that counts compares with its goal. */
export type MetricVerdict = 'met' | 'partly' | 'missed';

/** One reading as it was taken; it is never changed, and the day's last one counts. */
export interface Reading {
  /** Grows with time over all readings. */
  seq: number;
  /** The day it is about, `YYYY-MM-DD` in UTC. */
  readOn: string;
  value: number;
  note?: string;
  /** User ref, a source such as `source:sla`, or `person:<id>` once the name was erased. */
  readBy: string;
  recordedAt: string;
}

/** A reading with what it means. */
export interface JudgedReading extends Reading {
  /** Share of the way from baseline to target; below 0 and above 1 where it went further. */
  progress: number;
  /** Only of a reading on or after the check date. */
  verdict?: MetricVerdict;
}

/** Body of a new reading. */
export interface ReadingDraft {
  readOn: string;
  value: number;
  note?: string;
}

/** A metric as it is defined, with how it stands. */
export interface Metric extends MetricDraft {
  id: string;
  /** Counts from 1; each change of the definition makes the next. */
  revision: number;
  /** The reading of the latest day, and of that day the last. */
  latest?: JudgedReading;
  /** True from the check date on, until a reading counts. */
  readingDue: boolean;
  /** Why its source could not be read when it was last asked; gone once it gives a figure. */
  sourceError?: SourceGap;
  /** Why its source had no figure yet when it was last asked; gone once it gives one. */
  noFigure?: SourceGap;
}

/** What a source gave in place of a figure. */
export interface SourceGap {
  /** Of at most 500 characters, for people. */
  message: string;
  /** When it was asked. */
  at: string;
}

/** A metric with every point of it, oldest first. */
export interface MetricDetails extends Metric {
  readings: JudgedReading[];
  /** Every definition that it had, oldest first. */
  revisions: MetricRevision[];
}

/** Who wrote a revision, and when. */
export interface Written {
  /** Counts from 1. */
  revision: number;
  /** User ref, service subject, or `person:<id>` once the name was erased. */
  writtenBy: string;
  writtenAt: string;
}

/** One definition that a metric had. */
export type MetricRevision = MetricDraft & Written;

/** What a new metric measures: an objective, or a single item. */
export interface NewMetric extends MetricDraft {
  objectiveKey?: string;
  itemKey?: string;
}

/** The fields of an objective that people write. */
export interface ObjectiveDraft {
  /** Quarter such as `2026-Q4`. */
  period: string;
  title: string;
  /** Markdown. */
  summary: string;
  /** Ref of the group or user that answers for it. */
  ownerRef: string;
}

/** One wording that an objective had. */
export type ObjectiveRevision = ObjectiveDraft & Written;

/** How many items serve an objective, by state. */
export type ItemCounts = Record<ItemState, number>;

/** What is pointed out about an objective. */
export type ObjectiveProblem = 'no-metric' | 'no-item' | 'reading-due';

/** An objective as lists show it. */
export interface Objective extends ObjectiveDraft {
  /** Such as `OB-3`: short, stable, for people. */
  key: string;
  /** Counts from 1; each edit makes the next. */
  revision: number;
  createdAt: string;
  /** `portal`, or the name of the set that it was imported with. */
  source: string;
  metrics: Metric[];
  items: ItemCounts;
  problems: ObjectiveProblem[];
}

/** An item as the page of its objective names it. */
export interface ItemReference {
  key: string;
  title: string;
  ownerRef: string;
  state: ItemState;
}

/** An objective with all its history. */
export interface ObjectiveDetails extends Omit<Objective, 'metrics'> {
  metrics: MetricDetails[];
  /** Every wording that it had, oldest first. */
  revisions: ObjectiveRevision[];
  servedBy: ItemReference[];
}

/** Which quarters, both included. */
export interface ObjectiveQuery {
  from?: string;
  to?: string;
}

/** The objectives of some quarters, earliest quarter first, and what serves none. */
export interface ObjectiveList {
  /** The day that standings are judged by, `YYYY-MM-DD` in UTC. */
  today: string;
  from: string;
  to: string;
  objectives: Objective[];
  /** Items that somebody works for and that serve no objective, the first of them. */
  withoutObjective: ItemReference[];
  totalWithoutObjective: number;
}

/** What an item is judged by. */
export interface ItemMetrics {
  /** Its own metrics; where there are none, those of its objective. */
  metrics: MetricDetails[];
  /** Whose they are; absent where nothing measures the item. */
  of?: 'item' | 'objective';
}
