import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { ENTITY_BATCH_LIMIT, SlaApi } from './SlaApi';

type Waiting = {
  resolve: (objectives: ObjectiveSummary[]) => void;
  reject: (error: unknown) => void;
};

/**
 * How long an answer serves, in milliseconds: long enough for tables that mount
 * their cells anew while they settle, far less than the minute of a measurement.
 */
const ANSWER_LIFE_MS = 20_000;

const batchers = new WeakMap<SlaApi, EntityObjectivesBatcher>();

/**
 * Gathers what the components of a page ask for in one tick and asks the server
 * once: fifty rows that each want their service level are one request.
 */
export class EntityObjectivesBatcher {
  readonly #api: SlaApi;
  readonly #now: () => number;
  readonly #answers = new Map<
    string,
    { at: number; objectives: Promise<ObjectiveSummary[]> }
  >();
  #waiting = new Map<string, Waiting>();

  /** @param now - the present in milliseconds */
  constructor(api: SlaApi, now: () => number = Date.now) {
    this.#api = api;
    this.#now = now;
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

  /** Objectives of one entity; rejects when its batch fails, and forgets that. */
  load(entityRef: string): Promise<ObjectiveSummary[]> {
    const at = this.#now();
    const known = this.#answers.get(entityRef);
    if (known && at - known.at < ANSWER_LIFE_MS) {
      return known.objectives;
    }
    const objectives = this.#ask(entityRef);
    this.#answers.set(entityRef, { at, objectives });
    objectives.catch(() => this.#answers.delete(entityRef));
    return objectives;
  }

  #ask(entityRef: string): Promise<ObjectiveSummary[]> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) {
        // A macrotask: effects of every component mounted in this tick come first.
        setTimeout(() => this.#flush(), 0);
      }
      this.#waiting.set(entityRef, { resolve, reject });
    });
  }

  #flush() {
    const batch = [...this.#waiting];
    this.#waiting = new Map();
    for (let at = 0; at < batch.length; at += ENTITY_BATCH_LIMIT) {
      this.#request(new Map(batch.slice(at, at + ENTITY_BATCH_LIMIT)));
    }
  }

  async #request(batch: Map<string, Waiting>) {
    try {
      const found = await this.#api.getObjectivesByEntities([...batch.keys()]);
      batch.forEach(({ resolve }, ref) => resolve(found.get(ref) ?? []));
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
  }
}
