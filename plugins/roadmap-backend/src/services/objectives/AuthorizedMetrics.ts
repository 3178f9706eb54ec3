import type {
  MetricDraft,
  NewMetric,
  ReadingDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ReadRights } from '../ReadRights';
import type { RequireUpdate } from '../requireUpdate';
import type { CallOptions } from '../RoadmapItems';
import type { MeasuredThings } from './MeasuredThings';
import type { Metrics, ReadMetric } from './Metrics';

/** Lets through who may change what a metric measures. */
export class AuthorizedMetrics implements Metrics {
  readonly #inner: Metrics;
  readonly #measured: MeasuredThings;
  readonly #readRights: Pick<ReadRights, 'of' | 'require'>;
  readonly #requireUpdate: RequireUpdate;

  constructor(
    inner: Metrics,
    options: {
      measured: MeasuredThings;
      readRights: Pick<ReadRights, 'of' | 'require'>;
      requireUpdate: RequireUpdate;
    },
  ) {
    this.#inner = inner;
    this.#measured = options.measured;
    this.#readRights = options.readRights;
    this.#requireUpdate = options.requireUpdate;
  }

  async ofItem(itemKey: string, options: CallOptions) {
    await this.#readRights.require(itemKey, options);
    return this.#inner.ofItem(itemKey, options);
  }

  async add(metric: NewMetric, options: CallOptions) {
    await this.#requireRead(metric, options);
    const thing = await this.#measured.find(metric);
    await this.#requireUpdate(thing.kind, thing, options);
    return this.#inner.add(metric, options);
  }

  async redefine(read: ReadMetric, draft: MetricDraft, options: CallOptions) {
    await this.#requireOwner(read.id, options);
    return this.#inner.redefine(read, draft, options);
  }

  async addReading(id: string, draft: ReadingDraft, options: CallOptions) {
    await this.#requireOwner(id, options);
    return this.#inner.addReading(id, draft, options);
  }

  async #requireOwner(metricId: string, options: CallOptions) {
    await this.#readRights.of(options);
    const owner = await this.#measured.ownerOf(metricId);
    await this.#requireUpdate(owner.kind, owner, options);
  }

  async #requireRead({ itemKey }: NewMetric, options: CallOptions) {
    if (itemKey) await this.#readRights.require(itemKey, options);
    else await this.#readRights.of(options);
  }
}
