/** The only OpenSLO version that this package reads. */
export const OPENSLO_API_VERSION = 'openslo/v1';

/** Kinds of an OpenSLO v1 document. */
export const OPENSLO_KINDS = [
  'SLO',
  'SLI',
  'DataSource',
  'Service',
  'AlertPolicy',
  'AlertCondition',
  'AlertNotificationTarget',
] as const;

/** One of {@link OPENSLO_KINDS}. */
export type OpenSloKind = (typeof OPENSLO_KINDS)[number];

/** How the error budget is counted; only `Occurrences` is computed today. */
export const BUDGETING_METHODS = [
  'Occurrences',
  'Timeslices',
  'RatioTimeslices',
] as const;

/** One of {@link BUDGETING_METHODS}. */
export type BudgetingMethod = (typeof BUDGETING_METHODS)[number];

/** Comparison of a threshold metric with its value. */
export type OpenSloOperator = 'gt' | 'lt' | 'gte' | 'lte';

/** Metadata as OpenSLO publishes it: a label's value may be a list. */
export interface OpenSloMetadata {
  name: string;
  displayName?: string;
  labels?: Record<string, string | string[]>;
  annotations?: Record<string, string>;
}

/** Where a metric comes from. `spec` belongs to the source named by `type`. */
export interface MetricSource {
  metricSourceRef?: string;
  type?: string;
  spec: Record<string, unknown>;
  /** Of the `DataSource` that `metricSourceRef` names, once that is resolved. */
  connectionDetails?: Record<string, unknown>;
}

/** One metric of an indicator. */
export interface MetricSpec {
  metricSource: MetricSource;
}

/** Good (or bad) of total, or an already divided `raw` ratio. */
export interface RatioMetric {
  counter?: boolean;
  good?: MetricSpec;
  bad?: MetricSpec;
  total?: MetricSpec;
  raw?: MetricSpec;
  rawType?: 'success' | 'failure';
}

/** Spec of an indicator: exactly one of the two metrics. */
export interface SliSpec {
  description?: string;
  ratioMetric?: RatioMetric;
  thresholdMetric?: MetricSpec;
}

/** An indicator written inside an SLO. */
export interface InlineIndicator {
  metadata: OpenSloMetadata;
  spec: SliSpec;
}

/** The one time window of an SLO. A calendar window never rolls. */
export interface SloTimeWindow {
  /** Shorthand such as `28d`; units m, h, d, w, M, Q, Y. */
  duration: string;
  isRolling?: boolean;
  calendar?: {
    /** Wall clock, `YYYY-MM-DD HH:MM:SS`. */
    startTime: string;
    /** IANA zone. */
    timeZone: string;
  };
}

/** One objective; has exactly one of `target` and `targetPercent`. */
export interface SloObjective {
  displayName?: string;
  op?: OpenSloOperator;
  value?: number;
  /** Share in [0, 1). */
  target?: number;
  /** Percent in [0, 100). */
  targetPercent?: number;
  /** Share in (0, 1]. */
  timeSliceTarget?: number;
  timeSliceWindow?: string;
  indicator?: InlineIndicator;
  indicatorRef?: string;
  compositeWeight?: number;
}

/** Spec of an `AlertCondition`: a burn rate over one window. */
export interface AlertConditionSpec {
  description?: string;
  /** Free text; `page` and `ticket` are usual. */
  severity: string;
  condition: {
    kind: 'burnrate';
    op: OpenSloOperator;
    /** Burn rate. */
    threshold: number;
    /** Shorthand such as `1h`. */
    lookbackWindow: string;
    /** Shorthand; how long the condition must hold before it alerts. */
    alertAfter?: string;
  };
}

/** A condition of a policy: the name of one, or the condition itself. */
export interface AlertConditionEntry {
  conditionRef?: string;
  metadata?: OpenSloMetadata;
  spec?: AlertConditionSpec;
}

/** Spec of an `AlertNotificationTarget`. */
export interface AlertNotificationTargetSpec {
  description?: string;
  target: string;
}

/** Whom a policy tells: the name of a target, or the target itself. */
export interface AlertNotificationTargetEntry {
  targetRef?: string;
  metadata?: OpenSloMetadata;
  spec?: AlertNotificationTargetSpec;
}

/** Spec of an `AlertPolicy`. */
export interface AlertPolicySpec {
  description?: string;
  alertWhenNoData?: boolean;
  alertWhenBreaching?: boolean;
  alertWhenResolved?: boolean;
  conditions: AlertConditionEntry[];
  notificationTargets: AlertNotificationTargetEntry[];
}

/** An alert policy of an SLO: the name of one, or the policy itself. */
export interface AlertPolicyEntry {
  alertPolicyRef?: string;
  metadata?: OpenSloMetadata;
  spec?: AlertPolicySpec;
}

/** Spec of an OpenSLO v1 `SLO`. */
export interface SloSpec {
  description?: string;
  service: string;
  indicator?: InlineIndicator;
  indicatorRef?: string;
  /** OpenSLO's own examples leave this out; such an SLO is not computed. */
  budgetingMethod?: BudgetingMethod;
  /** Exactly one, where given; without it an SLO is not computed. */
  timeWindow?: SloTimeWindow[];
  objectives: SloObjective[];
  alertPolicies?: AlertPolicyEntry[];
}

/** An OpenSLO v1 `SLO` document. */
export interface SloDocument {
  apiVersion: typeof OPENSLO_API_VERSION;
  kind: 'SLO';
  metadata: OpenSloMetadata;
  spec: SloSpec;
}
