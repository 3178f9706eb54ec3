import type {
  Counts,
  MetricSource,
  ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';

/** What every source says about itself. */
interface SourceDescription {
  /** Name under which its samples are kept: lower-case letters, digits, dashes. */
  readonly id: string;
  /** Values of `metricSource.type` that it serves. */
  readonly metricSourceTypes: readonly string[];
}

/** What a source is asked to measure now. */
export interface MeasureRequest {
  /** The objective, with its whole indicator. */
  objective: ObjectiveDefinition;
  /** Where the indicator says that its events come from. */
  metricSource: MetricSource;
  /** Start of the minute that is measured. */
  minute: Date;
  /** Fires when the answer would come too late; the source gives up then. */
  signal: AbortSignal;
}

/**
 * A way of measuring that sees only the present, such as calling a service. It
 * is asked at most a few times for each objective and minute; what it answers
 * is counted once, and a minute that is missed stays unmeasured.
 */
export interface MinuteSource extends SourceDescription {
  /**
   * Whether an objective counts only from its first good answer on, as with a
   * probe: a service that was never started is not deployed yet, not down.
   */
  readonly countsFromFirstGood?: boolean;
  /**
   * Counts the good and all events of one minute. A service that is down is an
   * answer (no good events).
   *
   * @returns whole numbers with `good` at most `total`
   * @throws if nothing can be said, for instance because the definition is
   * wrong; the message is shown on the objective and no sample is kept
   */
  measure(request: MeasureRequest): Promise<Counts>;
}

/** What a source that remembers is asked to measure. */
export interface MeasureRangeRequest {
  /** The objective, with its whole indicator. */
  objective: ObjectiveDefinition;
  /** Where the indicator says that its events come from. */
  metricSource: MetricSource;
  /** Start of the first minute. */
  from: Date;
  /** End of the last minute, not included. */
  to: Date;
  /** Fires when the answer would come too late; the source gives up then. */
  signal: AbortSignal;
}

/** Events of one minute. */
export interface MinuteCounts extends Counts {
  /** Its start. */
  minute: Date;
}

/** What a source knows of a range. */
export interface RangeMeasurement {
  /** The minutes of which it knows something, each once; the others stay unmeasured. */
  minutes: MinuteCounts[];
  /** What could not be counted; shown on the objective, beside what could. */
  problem?: string;
}

/**
 * A way of measuring that remembers, such as a metrics database. Its past is
 * read when an objective is first seen, and what was missed while either side
 * was away is read later. Reading a minute again replaces what was counted.
 */
export interface RangeSource extends SourceDescription {
  /** How long after its end a minute is complete, in seconds. */
  readonly settleSeconds: number;
  /** How far into the past it is read on first sight, in days; never beyond the objective's window. */
  readonly backfillDays: number;
  /** Longest range that it is asked about at once, in minutes. */
  readonly longestRangeMinutes: number;
  /**
   * Counts the events of each minute of a range.
   *
   * @returns whole numbers with `good` at most `total`
   * @throws if nothing can be said; the message is shown on the objective and
   * the range is asked about again later
   */
  measureRange(request: MeasureRangeRequest): Promise<RangeMeasurement>;
}

/** One way of measuring objectives, brought by a module. */
export type IndicatorSource = MinuteSource | RangeSource;
