import type {
  AgreementDependency,
  AgreementExclusion,
  AgreementSeverity,
  CreditTier,
  SupportHours,
} from '../definitions/agreement';
import type { ObjectiveState } from '../judgement/judge';

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

/** The terms of an agreement beside its levels. */
export interface AgreementTerms {
  severities: AgreementSeverity[];
  credits: CreditTier[];
  exclusions: AgreementExclusion[];
  dependencies: AgreementDependency[];
}

/** A promised level in one period. */
export interface AgreementPeriodLevel {
  /** Key of the objective, or the SLO's ref alone when it is unknown. */
  objective: string;
  agreedPpm: number;
  /** Rounded down; `null` without data. */
  attainmentPpm: number | null;
  /** Of the agreed level, with the exclusions of objective and agreement. */
  state: ObjectiveState;
  /** Covered ÷ measurable minutes, 0 to 1. */
  coverage: number;
  /** Whether any figure is drawn from labelled sample data. */
  sample: boolean;
}

/** One calendar month of an agreement, in its zone. */
export interface AgreementPeriod {
  from: string;
  /** Not included. */
  to: string;
  /** Of the agreement, in force then. */
  revision: number;
  /** Whether it is over. */
  complete: boolean;
  levels: AgreementPeriodLevel[];
  /** What is owed for levels that were missed; `null` without data or credits. */
  creditPercent: number | null;
}

/** An agreement with its terms and its history, oldest revision first. */
export interface AgreementDetail extends AgreementSummary, AgreementTerms {
  /** Since it holds, newest first, at most 36. */
  periods: AgreementPeriod[];
  revisions: AgreementRevision[];
}
