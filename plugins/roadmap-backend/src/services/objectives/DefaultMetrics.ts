import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  findMetricProblems,
  findReadingProblems,
  refuseRedefinition,
  type FieldProblem,
  type MetricDetails,
  type MetricDraft,
  type NewMetric,
  type ReadingDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { MetricStore } from '../../database/objectives/MetricStore';
import type { MetricSources } from '../metricSources/MetricSources';
import { principalOf } from '../principalOf';
import type { CallOptions } from '../RoadmapItems';
import type { ItemGoals } from './ItemGoals';
import { dayOf, judgeMetricDetails } from './judge';
import type { MeasuredThings } from './MeasuredThings';
import type { Metrics, ReadMetric } from './Metrics';

/** What metrics work with. */
export interface MetricsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  goals: ItemGoals;
  measured: MeasuredThings;
  metricSources: Pick<MetricSources, 'all'>;
  metrics: MetricStore;
}

/** Decides what may happen to metrics; who may do it is decided around it. */
export class DefaultMetrics implements Metrics {
  readonly #options: MetricsOptions;

  constructor(options: MetricsOptions) {
    this.#options = options;
  }

  async ofItem(itemKey: string, _options: CallOptions) {
    const { goals, measured } = this.#options;
    const { metrics, of } = await goals.of(await measured.item(itemKey));
    return {
      metrics: metrics.map(it => judgeMetricDetails(it, this.#today())),
      ...(of && { of }),
    };
  }

  async add({ itemKey, objectiveKey, ...draft }: NewMetric, call: CallOptions) {
    const { measured, metrics } = this.#options;
    this.#refuseBadMetric(draft);
    const { subject } = await measured.find({ itemKey, objectiveKey });
    return this.#get(await metrics.add(subject, draft, this.#actor(call)));
  }

  async redefine(read: ReadMetric, draft: MetricDraft, call: CallOptions) {
    this.#refuseBadMetric(draft);
    const { metrics } = this.#options;
    const current = await metrics.get(read.id);
    const judged = judgeMetricDetails(current, this.#today());
    if (current.revision !== read.revision) {
      throw new ConflictError(
        `'${current.name}' is at revision ${current.revision}, not ${read.revision}; read it again and repeat the change`,
      );
    }
    const refusal = refuseRedefinition(judged);
    if (refusal) throw new ConflictError(refusal);
    await metrics.redefine(current, draft, this.#actor(call));
    return this.#get(read.id);
  }

  async addReading(id: string, draft: ReadingDraft, call: CallOptions) {
    throwIfAny(findReadingProblems(draft, this.#today()));
    const { metrics } = this.#options;
    await metrics.get(id);
    await metrics.addReading(id, draft, this.#actor(call));
    return this.#get(id);
  }

  async #get(id: string): Promise<MetricDetails> {
    const metric = await this.#options.metrics.get(id);
    return judgeMetricDetails(metric, this.#today());
  }

  #refuseBadMetric(draft: MetricDraft) {
    throwIfAny(findMetricProblems(draft, this.#options.metricSources.all()));
  }

  #actor({ credentials }: CallOptions): string {
    return principalOf(credentials, this.#options.auth).name;
  }

  #today(): string {
    return dayOf(this.#options.clock());
  }
}

function throwIfAny(problems: FieldProblem<any>[]) {
  if (problems.length === 0) return;
  throw new InputError(
    problems
      .map(({ field, message }) => `/body/${field}: ${message}`)
      .join('; '),
  );
}
