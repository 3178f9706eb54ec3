import type { ObjectiveState } from '../judgement/judge';

/** What one source last said about one objective. */
export interface SourceStatus {
  source: string;
  /** Minute of its latest sample. */
  lastSampleAt: string | null;
  /** Its last failure and since when it fails; absent when it has measured since. */
  error?: { message: string; at: string };
}

/** One objective with its latest verdict, as lists show it. */
export interface ObjectiveSummary {
  /** Key, `<slo ref>/<id>`. */
  objective: string;
  sloRef: string;
  objectiveId: string;
  title: string;
  description?: string;
  /** What is measured. */
  entityRef: string;
  ownerRef?: string;
  targetPpm: number;
  /** Shorthand such as `28d`; empty when the SLO gives none. */
  window: string;
  budgetingMethod: string;
  state: ObjectiveState;
  /** Good events of the window. */
  good: number;
  /** All events of the window. */
  total: number;
  /** Rounded down; `null` without data. */
  attainmentPpm: number | null;
  /** Share of the error budget that is left; negative when overspent; `null` without data. */
  remainingBudget: number | null;
  /** Share of the window's minutes that hold a sample, 0 to 1. */
  coverage: number;
  evaluatedAt: string | null;
  lastSampleAt: string | null;
  sources: SourceStatus[];
  /** Whether any figure is drawn from labelled sample data. */
  sample: boolean;
  /** Agreements that promise this objective. */
  agreementRefs: string[];
  /** Why it is accepted but not computed. */
  notComputed?: string;
}

/** Counts of one UTC day. */
export interface ObjectiveDay {
  /** `YYYY-MM-DD`. */
  day: string;
  good: number;
  total: number;
  sample: boolean;
}

/** How the figures of an objective came about. */
export interface ObjectiveWorking {
  formula: string;
  from: string;
  /** Not included. */
  to: string;
  good: number;
  total: number;
  targetPpm: number;
  /** Minutes of the window that hold a sample. */
  coverageMinutes: number;
  windowMinutes: number;
}

/** One objective with all that its page shows. */
export interface ObjectiveDetail extends ObjectiveSummary {
  /** The last 90 days, oldest first; days without samples have a total of 0. */
  days: ObjectiveDay[];
  /** Absent for an objective that is not computed. */
  working?: ObjectiveWorking;
}

/** One page of objectives. */
export interface ObjectivePage {
  items: ObjectiveSummary[];
  totalItems: number;
}

/** How a list of objectives is narrowed. Fields that are left out do not narrow. */
export interface ObjectiveQuery {
  state?: ObjectiveState;
  /** Any of these owners. */
  ownerRef?: string[];
  entityRef?: string;
  limit?: number;
  offset?: number;
}

/** The objectives of one entity; empty for an entity without any. */
export interface EntityObjectives {
  entityRef: string;
  objectives: ObjectiveSummary[];
}
