import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { MetricSource } from '@stagecraft/backstage-plugin-roadmap-node';
import type {
  DueMetric,
  SourceReadingStore,
} from '../../database/objectives/SourceReadingStore';
import { dayOf } from '../objectives/judge';
import { askSource, type SourceAnswer } from './askSource';
import type { MetricSources } from './MetricSources';

/** What reading metrics works with. */
export interface ReadMetricsOptions {
  auditor: AuditorService;
  clock: () => Date;
  logger: LoggerService;
  /** Milliseconds that a source has for one answer. */
  longestReadMs: number;
  metricSources: Pick<MetricSources, 'all'>;
  readings: Pick<SourceReadingStore, 'listDue' | 'keep' | 'keepGap'>;
}

/** So many answers of one source are waited for at the same time. */
const AT_ONCE = 4;
/** So many metrics of one source are read in a run; the rest waits for the next. */
const A_RUN = 500;

/**
 * Reads each metric that has a source once a UTC day. What fails, or has no
 * figure yet, is asked again by the next run; who was asked longest ago comes
 * first. Running it again, or in several replicas, keeps no reading twice.
 */
export class ReadMetrics {
  readonly #options: ReadMetricsOptions;

  constructor(options: ReadMetricsOptions) {
    this.#options = options;
  }

  /** @param signal - ends the run; what was not read by then stays due */
  async run(signal: AbortSignal): Promise<void> {
    const sources = this.#options.metricSources.all();
    // Each source has a queue of its own: one that hangs holds up no other.
    await Promise.all(sources.map(source => this.#readAll(source, signal)));
  }

  async #readAll(source: MetricSource, signal: AbortSignal) {
    const { clock, readings } = this.#options;
    const day = dayOf(clock());
    const queue = (await readings.listDue(source.type, day, A_RUN)).values();
    const work = async () => {
      for (const metric of queue) {
        if (signal.aborted) return;
        await this.#read(metric, source, signal);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async #read(metric: DueMetric, source: MetricSource, ended: AbortSignal) {
    const at = this.#options.clock();
    const timeout = AbortSignal.timeout(this.#options.longestReadMs);
    const signal = AbortSignal.any([ended, timeout]);
    const answer = await askSource(source, metric.query, { at, signal });
    // That the run was over says nothing about the source.
    if (answer.kind === 'error' && ended.aborted) return;
    if (answer.kind === 'figure') {
      await this.#keep(metric, source, { ...answer, readOn: dayOf(at) });
    } else {
      await this.#explain(metric, source, { ...answer, day: dayOf(at) });
    }
  }

  async #keep(
    metric: DueMetric,
    { type }: MetricSource,
    reading: { readOn: string; value: number; note?: string },
  ) {
    const { auditor, readings } = this.#options;
    const event = await auditor.createEvent({
      eventId: 'metric-read',
      meta: { id: metric.id, source: type },
    });
    try {
      const kept = await readings.keep(metric, { ...reading, type });
      await event.success({ meta: { kept } });
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  async #explain(
    metric: DueMetric,
    { type }: MetricSource,
    answer: Exclude<SourceAnswer, { kind: 'figure' }> & { day: string },
  ) {
    const { kind, message, day } = answer;
    await this.#options.readings.keepGap(metric, day, { kind, message });
    // It is asked many times a day; only what is new is news.
    if (kind === 'error' && message !== metric.lastMessage) {
      this.#options.logger.warn(
        `Metric ${metric.id} '${metric.name}' was not read from '${type}': ${message}`,
      );
    }
  }
}
