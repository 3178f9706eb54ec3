import type {
  AgreementDependency,
  AgreementDetail,
  AgreementExclusion,
  AgreementSeverity,
  Alert,
  AlertRule,
  CreditTier,
  ExclusionRule,
  NoDataPolicy,
  ObjectiveDetail,
  ObjectiveState,
  TimeWindow,
} from '@stagecraft/backstage-plugin-sla-common';

/** What an objective says, beside its target. */
export interface ObjectiveTerms {
  timeWindow?: TimeWindow;
  noData: NoDataPolicy;
  exclusions: ExclusionRule[];
  timeSliceMinutes?: number;
  timeSliceTargetPpm?: number;
  alertRules: AlertRule[];
  alertRulesLeftOut: { id: string; reason: string }[];
}

/** An objective with what it says, as far as the server tells it. */
export type ObjectiveOnPage = ObjectiveDetail & {
  definition?: ObjectiveTerms;
  alerts?: Alert[];
};

/** Something that a promise stands on. */
export interface PromiseLink {
  ref: string;
  mode: 'hard' | 'soft';
  group?: string;
  declared: boolean;
  promisedPpm: number | null;
  agreementRef?: string;
}

/** A promise held against what it stands on. */
export interface PromiseCheck {
  entityRef: string;
  agreementRef: string;
  objective?: string;
  promisedPpm: number;
  ceilingPpm: number;
  holds: boolean;
  chain: PromiseLink[];
  unpromised: string[];
  cycles: string[][];
  highestPromisePpm: number;
}

/** One month of an agreement. */
export interface AgreementPeriod {
  from: string;
  to: string;
  revision: number;
  complete: boolean;
  levels: {
    objective: string;
    agreedPpm: number;
    attainmentPpm: number | null;
    state: ObjectiveState;
    coverage: number;
    sample: boolean;
  }[];
  creditPercent: number | null;
}

/** What an agreement says, beside its levels. */
export interface AgreementTerms {
  severities: AgreementSeverity[];
  credits: CreditTier[];
  exclusions: AgreementExclusion[];
  dependencies: AgreementDependency[];
  periods: AgreementPeriod[];
  promise?: PromiseCheck;
}

/** An agreement with its terms, as far as the server tells them. */
export type AgreementOnPage = AgreementDetail & Partial<AgreementTerms>;
