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
