import type {
  ItemMetrics,
  MetricDetails,
  MetricDraft,
  NewMetric,
  ReadingDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CallOptions } from '../RoadmapItems';

/** A metric that somebody read, by id and revision. */
export interface ReadMetric {
  id: string;
  revision: number;
}

/** What can be done with metrics and their readings. */
export interface Metrics {
  /** What an item is judged by. @throws NotFoundError */
  ofItem(itemKey: string, options: CallOptions): Promise<ItemMetrics>;

  /** @throws NotFoundError; InputError for a goal that cannot be */
  add(metric: NewMetric, options: CallOptions): Promise<MetricDetails>;

  /** @throws NotFoundError, InputError; ConflictError when stale, or judged already */
  redefine(
    read: ReadMetric,
    draft: MetricDraft,
    options: CallOptions,
  ): Promise<MetricDetails>;

  /** Keeps a reading that somebody took. @throws NotFoundError, InputError */
  addReading(
    id: string,
    draft: ReadingDraft,
    options: CallOptions,
  ): Promise<MetricDetails>;
}
