import { InputError } from '@backstage/errors';
import type {
  NewMetric,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  MetricStore,
  MetricSubject,
} from '../../database/objectives/MetricStore';
import type { ObjectiveStore } from '../../database/objectives/ObjectiveStore';
import type { RoadmapStore } from '../../database/RoadmapStore';
import type { OwnedKind } from '../requireUpdate';

/** An item or an objective that metrics measure. */
export interface MeasuredThing {
  kind: OwnedKind;
  ownerRef: string;
  subject: MetricSubject;
}

/** What names the thing that a new metric is to measure. */
export type MeasuredKey = Pick<NewMetric, 'itemKey' | 'objectiveKey'>;

/** Finds what metrics measure, and who answers for it. */
export class MeasuredThings {
  readonly #clock: () => Date;
  readonly #items: Pick<RoadmapStore, 'get'>;
  readonly #metrics: Pick<MetricStore, 'ownerOf'>;
  readonly #objectives: Pick<ObjectiveStore, 'get'>;

  constructor(options: {
    clock: () => Date;
    items: Pick<RoadmapStore, 'get'>;
    metrics: Pick<MetricStore, 'ownerOf'>;
    objectives: Pick<ObjectiveStore, 'get'>;
  }) {
    this.#clock = options.clock;
    this.#items = options.items;
    this.#metrics = options.metrics;
    this.#objectives = options.objectives;
  }

  /** @throws NotFoundError; InputError unless one thing is named */
  async find({ itemKey, objectiveKey }: MeasuredKey): Promise<MeasuredThing> {
    if (objectiveKey && !itemKey) {
      const { id, ownerRef } = await this.#objectives.get(objectiveKey);
      return { kind: 'objective', ownerRef, subject: { objectiveId: id } };
    }
    if (itemKey && !objectiveKey) {
      const { id, ownerRef } = await this.item(itemKey);
      return { kind: 'item', ownerRef, subject: { itemId: id } };
    }
    throw new InputError(
      '/body: must name either objectiveKey or itemKey, the one thing that the metric measures',
    );
  }

  /** @throws NotFoundError */
  item(key: string): Promise<RoadmapItem> {
    return this.#items.get(key, { now: this.#clock() });
  }

  /** Who answers for what a metric measures. @throws NotFoundError */
  ownerOf(metricId: string): Promise<Pick<MeasuredThing, 'kind' | 'ownerRef'>> {
    return this.#metrics.ownerOf(metricId);
  }
}
