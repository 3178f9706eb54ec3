import type {
  ExclusionMode,
  MaintenanceTime,
  ServiceHours,
} from './exclusions';

/** API version of the documents that no standard has. */
export const AGREEMENT_API_VERSION = 'stagecraft.dev/v1alpha1';

/** Kind of an agreement between a provider and its consumers. */
export const AGREEMENT_KIND = 'ServiceLevelAgreement';

/** Days as support hours name them. */
export const SUPPORT_DAYS = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const;

/** One of {@link SUPPORT_DAYS}. */
export type SupportDay = (typeof SUPPORT_DAYS)[number];

/**
 * When people answer. Half-open on each named day, on the wall clock of `zone`;
 * `to` may be `24:00`.
 */
export interface SupportHours {
  /** IANA zone, for instance `Europe/Berlin`. */
  zone: string;
  days: SupportDay[];
  /** `HH:MM`. */
  from: string;
  /** `HH:MM`, later than `from`. */
  to: string;
}

/** Promised times for one severity, as shorthands such as `30m`, `4h`, `2d`. */
export interface AgreementSeverity {
  name: string;
  firstResponse: string;
  resolution: string;
}

/** What is owed when attainment falls below a line; both in percent. */
export interface CreditTier {
  belowPercent: number;
  creditPercent: number;
}

/**
 * What the promise does not cover. With `maintenance` or `outside` it changes
 * the figures, see `ExclusionRule`; with neither it is words only.
 */
export interface AgreementExclusion {
  title: string;
  description?: string;
  mode?: ExclusionMode;
  maintenance?: MaintenanceTime;
  outside?: ServiceHours;
}

/** A service that the provider relies on; members of one group are redundant. */
export interface AgreementDependency {
  ref: string;
  mode: 'hard' | 'soft';
  group?: string;
}

/** The agreed level of one objective. */
export interface AgreedObjective {
  /** Ref of an SLO entity; kind `slo` and the agreement's namespace by default. */
  ref: string;
  /** Objective id inside the SLO; may be left out when it has only one. */
  objective?: string;
  /** Percent in [0, 100), at most four decimals, never stricter than the SLO. */
  targetPercent: number;
}

/** Spec of a {@link ServiceLevelAgreement}. */
export interface AgreementSpec {
  description?: string;
  /** Group or user that answers for the agreement. */
  owner: string;
  /** The entity that promises; kind `component` by default. */
  provider: string;
  /** To whom; kind `group` by default. */
  consumers: string[];
  dependencies?: AgreementDependency[];
  slos: AgreedObjective[];
  supportHours?: SupportHours;
  severities?: AgreementSeverity[];
  credits?: CreditTier[];
  exclusions?: AgreementExclusion[];
  /** `YYYY-MM-DD`. */
  reviewOn?: string;
  /** `YYYY-MM-DD` (midnight UTC) or an RFC 3339 instant. */
  effectiveFrom: string;
}

/** Who promised what to whom. */
export interface ServiceLevelAgreement {
  apiVersion: typeof AGREEMENT_API_VERSION;
  kind: typeof AGREEMENT_KIND;
  metadata: { name: string; title?: string; namespace?: string };
  spec: AgreementSpec;
}
