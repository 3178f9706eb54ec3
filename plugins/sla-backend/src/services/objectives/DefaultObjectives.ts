import type {
  EntityObjectives,
  ObjectiveQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import { DAYS_SHOWN, objectiveDetail } from './objectiveDetail';
import type { Objectives } from './Objectives';

const DAY_MS = 86_400_000;

/** Answers from the verdicts; who may ask is decided around it. */
export class DefaultObjectives implements Objectives {
  readonly #store: ObjectiveStore;
  readonly #clock: () => Date;

  constructor(options: { objectives: ObjectiveStore; clock: () => Date }) {
    this.#store = options.objectives;
    this.#clock = options.clock;
  }

  async list(query: ObjectiveQuery) {
    return this.#store.list(query);
  }

  async getByEntities(refs: string[]): Promise<EntityObjectives[]> {
    const entityRefs = [...new Set(refs)];
    const found = await this.#store.listOfEntities(entityRefs);
    return entityRefs.map(entityRef => ({
      entityRef,
      objectives: found.filter(o => o.entityRef === entityRef),
    }));
  }

  async get(objective: string) {
    const now = this.#clock();
    const first = new Date(now.getTime() - (DAYS_SHOWN - 1) * DAY_MS);
    const [{ summary, judged }, days] = await Promise.all([
      this.#store.get(objective),
      this.#store.days(objective, dayOf(first), dayOf(now)),
    ]);
    return objectiveDetail(summary, judged, days);
  }
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
