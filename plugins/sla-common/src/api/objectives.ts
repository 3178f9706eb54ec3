import type { AlertRule } from '../definitions/alertRules';
import type { ExclusionRule } from '../definitions/exclusions';
import type { NoDataPolicy } from '../definitions/noData';
import type { TimeWindow } from '../definitions/timeWindow';
import type { Budget } from '../judgement/judgeWindow';
import type { ObjectiveState } from '../judgement/judge';
import type { Alert } from './alerts';

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
  /** Error rate of the last hour ÷ (1 − target); `null` without data. */
  burnRate: number | null;
  /** Minutes until the budget is spent at that rate; `null` when it is not being spent. */
  timeLeftMinutes: number | null;
  /** Attainment in ppm of the last 14 UTC days, oldest first; `null` for a day without data. */
  trend: (number | null)[];
  /** The error budget in its own unit; `null` without data. */
  budget: Budget | null;
  /** The gravest alert that is firing. */
  alerting: AlertSeverity | null;
  /** Why it is accepted but not computed. */
  notComputed?: string;
}

/** Whether an alert should wake somebody, or wait for the working day. */
export type AlertSeverity = 'page' | 'ticket';

/** All objectives of one entity in a word, for lists of entities. */
export interface EntitySummary {
  entityRef: string;
  /** The worst of its objectives. */
  state: ObjectiveState;
  /** How many objectives it has. */
  objectives: number;
  /** The lowest; `null` without data. */
  remainingBudget: number | null;
  /** The highest of the last hour; `null` without data. */
  burnRate: number | null;
  /** The lowest. */
  coverage: number;
  /** Whether any figure is drawn from labelled sample data. */
  sample: boolean;
  /** Key of the objective in the worst state, with the least budget left. */
  worstObjective: string;
}

/** Counts of one UTC day. */
export interface ObjectiveDay {
  /** `YYYY-MM-DD`. */
  day: string;
  good: number;
  total: number;
  sample: boolean;
}

/** What an objective says, beside its target. */
export interface ObjectiveTerms {
  /** Absent when the SLO gives none. */
  timeWindow?: TimeWindow;
  noData: NoDataPolicy;
  exclusions: ExclusionRule[];
  /** Of the slice methods. */
  timeSliceMinutes?: number;
  /** Of Timeslices. */
  timeSliceTargetPpm?: number;
  alertRules: AlertRule[];
  /** Standard rules that would say nothing for this target and window. */
  alertRulesLeftOut: { id: string; reason: string }[];
}

/** One objective with all that its page shows. */
export interface ObjectiveDetail extends ObjectiveSummary {
  /** Absent until its document was read again after an update of this system. */
  definition?: ObjectiveTerms;
  /** The latest, those that fire first. */
  alerts: Alert[];
  /** The last 90 days, oldest first; days without samples have a total of 0. */
  days: ObjectiveDay[];
  /** What the objective says and said, oldest first. */
  revisions: RevisionMark[];
}

/** One version of an objective; none is ever changed. */
export interface RevisionMark {
  /** Counts from 1. */
  revision: number;
  /** When it holds in the world. */
  effectiveAt: string;
  /** When this system learned of it. */
  recordedAt: string;
  targetPpm: number;
  /** Shorthand such as `28d`. */
  window: string;
  /** Whether this revision ended the objective. */
  withdrawn: boolean;
}

/** One page of objectives. */
export interface ObjectivePage {
  items: ObjectiveSummary[];
  totalItems: number;
  /** How many objectives are in each state, whatever state the list is narrowed to. */
  states: StateCounts;
  /** Owners of all objectives that match, whatever owner the list is narrowed to. */
  owners: string[];
}

/** Objectives in each state. */
export interface StateCounts {
  kept: number;
  atRisk: number;
  broken: number;
  noData: number;
}

/** What a list of objectives can be ordered by; with `-` the other way round. */
export const OBJECTIVE_SORTS = [
  'attention',
  'title',
  'budget',
  'burn',
  'owner',
  '-attention',
  '-title',
  '-budget',
  '-burn',
  '-owner',
] as const;

/** One of {@link OBJECTIVE_SORTS}. */
export type ObjectiveSort = (typeof OBJECTIVE_SORTS)[number];

/** How a list of objectives is narrowed. Fields that are left out do not narrow. */
export interface ObjectiveQuery {
  state?: ObjectiveState;
  /** Any of these owners. */
  ownerRef?: string[];
  entityRef?: string;
  /** Ref of an agreement that promises them. */
  agreement?: string;
  /** Text that title, entity or key must hold, whatever its case. */
  q?: string;
  /** `attention` by default: what is worst first. */
  sort?: ObjectiveSort;
  limit?: number;
  offset?: number;
}

/** The objectives of one entity; empty for an entity without any. */
export interface EntityObjectives {
  entityRef: string;
  objectives: ObjectiveSummary[];
}
