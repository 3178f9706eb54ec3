import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { ENTITY_BATCH_LIMIT, SlaApi } from './SlaApi';

type Waiting = {
  resolve: (objectives: ObjectiveSummary[]) => void;
  reject: (error: unknown) => void;
};

const batchers = new WeakMap<SlaApi, EntityObjectivesBatcher>();

/**
 * Gathers what the components of a page ask for in one tick and asks the server
 * once: fifty rows that each want their service level are one request.
 */
export class EntityObjectivesBatcher {
  readonly #api: SlaApi;
  #waiting = new Map<string, Waiting[]>();

  constructor(api: SlaApi) {
    this.#api = api;
  }

  /** The one batcher of an API, so that all components of a page share it. */
  static of(api: SlaApi): EntityObjectivesBatcher {
    const known = batchers.get(api);
    if (known) {
      return known;
    }
    const created = new EntityObjectivesBatcher(api);
    batchers.set(api, created);
    return created;
  }

  /** Objectives of one entity; rejects when its batch fails. */
  load(entityRef: string): Promise<ObjectiveSummary[]> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) {
        // A macrotask: effects of every component mounted in this tick come first.
        setTimeout(() => this.#flush(), 0);
      }
      const others = this.#waiting.get(entityRef) ?? [];
      this.#waiting.set(entityRef, [...others, { resolve, reject }]);
    });
  }

  #flush() {
    const batch = [...this.#waiting];
    this.#waiting = new Map();
    for (let at = 0; at < batch.length; at += ENTITY_BATCH_LIMIT) {
      this.#request(new Map(batch.slice(at, at + ENTITY_BATCH_LIMIT)));
    }
  }

  async #request(batch: Map<string, Waiting[]>) {
    try {
      const found = await this.#api.getObjectivesByEntities([...batch.keys()]);
      batch.forEach((waiting, ref) =>
        waiting.forEach(({ resolve }) => resolve(found.get(ref) ?? [])),
      );
    } catch (error) {
      batch.forEach(waiting => waiting.forEach(({ reject }) => reject(error)));
    }
  }
}
