import type { SupportHours } from '../definitions/agreement';
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

/** An agreement with its history, oldest revision first. */
export interface AgreementDetail extends AgreementSummary {
  revisions: AgreementRevision[];
}
