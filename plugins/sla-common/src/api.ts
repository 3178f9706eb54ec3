import type { SupportHours } from './definitions/agreement';
import type { ObjectiveState } from './judgement/judge';

/**
 * Name of the source whose samples are examples. Figures that are drawn from
 * it say so, and a real sample takes its place minute by minute.
 */
export const SAMPLE_SOURCE = 'sample';

/** Measurements are accepted and kept this long, in days. */
export const RETENTION_DAYS = 400;

/**
 * Most events that one source may count in a minute: so few that the counts of
 * all days that are kept add up exactly.
 */
export const MOST_EVENTS = 1_000_000_000;

/** What one source last said about one objective. */
export interface SourceStatus {
  source: string;
  /** Minute of its latest sample. */
  lastSampleAt: string | null;
  /** Its last failure; absent when it has measured since. */
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

/** One promised level of an agreement. */
export interface AgreedObjectiveSummary {
  sloRef: string;
  /** Key of the objective, or the SLO's ref alone when it is unknown. */
  objective: string;
  agreedPpm: number;
  /** `null` when the objective is unknown. */
  targetPpm: number | null;
  /** Target less agreed level; `null` when the objective is unknown. */
  marginPpm: number | null;
  /** Of the agreed level, over the objective's window. */
  state: ObjectiveState;
}

/** An agreement as it holds now. */
export interface AgreementSummary {
  ref: string;
  title: string;
  description?: string;
  providerRef: string;
  consumerRefs: string[];
  ownerRef: string;
  effectiveFrom: string;
  /** `YYYY-MM-DD`. */
  reviewOn?: string;
  supportHours?: SupportHours;
  objectives: AgreedObjectiveSummary[];
}

/** One version of an agreement; none is ever changed. */
export interface AgreementRevision {
  /** Counts from 1. */
  revision: number;
  /** When this system learned of it. */
  recordedAt: string;
  /** When it holds in the world. */
  effectiveAt: string;
  /** Of spec and metadata. */
  hash: string;
  /** Whether this revision ended the agreement. */
  withdrawn: boolean;
}

/** An agreement with its history, oldest revision first. */
export interface AgreementDetail extends AgreementSummary {
  revisions: AgreementRevision[];
}

/** Events of one minute, as one source counted them. */
export interface Sample {
  /** Key of the objective. */
  objective: string;
  /** RFC 3339, on the minute. */
  minute: string;
  /** A higher one replaces what the source said before of this minute; 0 by default. */
  sequence?: number;
  good: number;
  total: number;
}

/** Samples of one source; accepted as a whole or not at all. */
export interface SampleBatch {
  source: string;
  samples: Sample[];
}

/** What became of a batch. */
export interface SampleReceipt {
  /** New, or replacing a lower sequence. */
  accepted: number;
  /** Known already, in this or a higher sequence. */
  ignored: number;
}

/** A problem of a definition, also of a document that never became an entity. */
export interface ReportedProblem {
  entityRef?: string;
  location?: string;
  /** What people call the document, such as `SLO checkout`. */
  document: string;
  /** From 1; absent when the text could not be read again. */
  line?: number;
  field?: string;
  message: string;
  seenAt: string;
}

/** How hard an incident hits. */
export type IncidentImpact = 'degraded' | 'outage';

/** What people write about an incident. */
export interface IncidentDraft {
  title: string;
  entityRefs: string[];
  startedAt: string;
  /** Absent while it lasts. */
  endedAt?: string;
  impact: IncidentImpact;
}

/** Body of a new incident. */
export interface NewIncident extends IncidentDraft {
  /** `portal` unless the incident comes from elsewhere. */
  source?: string;
  /** What the source calls it; under one, a source records one incident. */
  externalId?: string;
}

/** A recorded incident. */
export interface Incident extends IncidentDraft {
  id: string;
  source: string;
  externalId?: string;
  /** User ref, or subject of a service. */
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** Grows by one with every change. */
  version: number;
}

/** One page of incidents. */
export interface IncidentPage {
  items: Incident[];
  totalItems: number;
}
