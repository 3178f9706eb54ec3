import type { MetricSourceDescription } from '@stagecraft/backstage-plugin-roadmap-common';

/** For when, and for how long, a source is asked. */
export interface MetricReadOptions {
  /** The instant that the figure is about. */
  at: Date;
  /** Fires when the answer would come too late; the source gives up then. */
  signal: AbortSignal;
}

/** What a source answers: a figure, or that there is none yet. */
export type MetricFigure =
  | {
      /** Finite, from -10¹² to 10¹²; 0 is a figure like any other. */
      value: number;
      /** What has to be known of the figure, of at most 2,000 characters; kept with the reading. */
      note?: string;
    }
  | {
      /**
       * Why nothing can be said yet although all is well, such as that nothing
       * was measured so far; a sentence for people, shown on the metric.
       */
      noFigure: string;
    };

/**
 * A place that metrics of the roadmap are read from. The roadmap asks for each
 * of its metrics once a UTC day, and again within minutes as long as there is
 * no figure. The type is the name by which metrics and readings know the source
 * for good: lower-case letters, digits and dashes, never renamed.
 */
export interface MetricSource extends MetricSourceDescription {
  /**
   * Says what is wrong with a query, or undefined for a good one. It looks at
   * the text alone: whether there is anything to read is found out by reading.
   *
   * @param query - of 1 to 2,000 characters
   * @returns what would be right, worded to follow the name of a field: `must be …`
   */
  findQueryProblem(query: string): string | undefined;

  /**
   * Reads the figure of a query.
   *
   * @param query - one that {@link MetricSource.findQueryProblem} found good
   * @throws if the source cannot be asked or its answer is no figure. The
   * message is shown to all readers of the roadmap, so it names neither
   * addresses nor secrets; nothing is kept as a reading, and the source is
   * asked again later
   */
  read(query: string, options: MetricReadOptions): Promise<MetricFigure>;
}
