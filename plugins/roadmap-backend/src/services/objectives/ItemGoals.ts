import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  refuseValidation,
  type ItemDraft,
  type ItemUpdate,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { MetricStore } from '../../database/objectives/MetricStore';
import type { ObjectiveStore } from '../../database/objectives/ObjectiveStore';
import type { StoredMetricDetails } from '../../database/objectives/rows';
import { dayOf, judgeMetricDetails } from './judge';

/** What an item is judged by, and whose that is. */
export interface ItemGoal {
  of?: 'item' | 'objective';
  metrics: StoredMetricDetails[];
}

/** Knows what items serve and what they are judged by. */
export class ItemGoals {
  readonly #clock: () => Date;
  readonly #metrics: Pick<MetricStore, 'detailsOf'>;
  readonly #objectives: Pick<ObjectiveStore, 'get'>;

  constructor(options: {
    clock: () => Date;
    metrics: Pick<MetricStore, 'detailsOf'>;
    objectives: Pick<ObjectiveStore, 'get'>;
  }) {
    this.#clock = options.clock;
    this.#metrics = options.metrics;
    this.#objectives = options.objectives;
  }

  /** Its own metrics; where there are none, those of the objective that it serves. */
  async of(item: Pick<RoadmapItem, 'id' | 'objectiveKey'>): Promise<ItemGoal> {
    const own = await this.#metrics.detailsOf({ itemId: item.id });
    if (own.length > 0) return { of: 'item', metrics: own };
    if (!item.objectiveKey) return { metrics: [] };
    const { id } = await this.#objectives.get(item.objectiveKey);
    const metrics = await this.#metrics.detailsOf({ objectiveId: id });
    return metrics.length > 0 ? { of: 'objective', metrics } : { metrics: [] };
  }

  /** @throws InputError for an objective that is not there */
  async refuseUnknownObjective({
    objectiveKey,
  }: Pick<ItemDraft, 'objectiveKey'>): Promise<void> {
    if (!objectiveKey) return;
    try {
      await this.#objectives.get(objectiveKey);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      throw new InputError(
        `/body/objectiveKey: there is no objective '${objectiveKey}'; use the key of one that exists`,
      );
    }
  }

  /** @throws ConflictError that names the readings which are missing */
  async refuseEarlyValidation(
    current: RoadmapItem,
    next: Pick<ItemUpdate, 'state' | 'objectiveKey'>,
  ): Promise<void> {
    if (next.state !== 'validated' || current.state === 'validated') return;
    const { objectiveKey } = next;
    const { metrics } = await this.of({ id: current.id, objectiveKey });
    const today = dayOf(this.#clock());
    const refusal = refuseValidation(
      current.key,
      metrics.map(metric => judgeMetricDetails(metric, today)),
    );
    if (refusal) throw new ConflictError(refusal);
  }
}
