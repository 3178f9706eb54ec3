import type {
  Counts,
  MetricSource,
  ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';

/** What a source is asked to measure. */
export interface MeasureRequest {
  /** The objective, with its whole indicator. */
  objective: ObjectiveDefinition;
  /** Where the indicator says that its good events come from. */
  metricSource: MetricSource;
  /** Start of the minute that is measured. */
  minute: Date;
  /** Fires when the answer would come too late; the source gives up then. */
  signal: AbortSignal;
}

/**
 * One way of measuring objectives, such as calling a service over HTTP.
 *
 * A source is asked at most a few times for each objective and minute; what it
 * answers is counted once.
 */
export interface IndicatorSource {
  /** Name under which its samples are kept: lower-case letters, digits, dashes. */
  readonly id: string;
  /** Values of `metricSource.type` that it serves. */
  readonly metricSourceTypes: readonly string[];
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
