interface Waiting<T> {
  resolve: (answer: T) => void;
  reject: (error: unknown) => void;
}

/** Asks the server about many entities in one request. */
export interface EntityBatchOptions<T> {
  request: (entityRefs: string[]) => Promise<Map<string, T>>;
  /** What an entity has that the answer does not name. */
  absent: T;
  /** Entity refs that one request may carry. */
  limit: number;
  /** The present in milliseconds. */
  now?: () => number;
}

/**
 * How long an answer serves, in milliseconds: long enough for tables that mount
 * their cells anew while they settle, far less than the minute of a measurement.
 */
const ANSWER_LIFE_MS = 20_000;

/**
 * Gathers what the components of a page ask for in one tick and asks the server
 * once: fifty rows that each want their service level are one request.
 */
export class EntityBatcher<T> {
  readonly #options: EntityBatchOptions<T>;
  readonly #now: () => number;
  readonly #answers = new Map<string, { at: number; answer: Promise<T> }>();
  #waiting = new Map<string, Waiting<T>>();

  constructor(options: EntityBatchOptions<T>) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** The answer for one entity; rejects when its batch fails, and forgets that. */
  load(entityRef: string): Promise<T> {
    const at = this.#now();
    const known = this.#answers.get(entityRef);
    if (known && at - known.at < ANSWER_LIFE_MS) {
      return known.answer;
    }
    const answer = this.#ask(entityRef);
    this.#answers.set(entityRef, { at, answer });
    answer.catch(() => this.#answers.delete(entityRef));
    return answer;
  }

  /** Lets the next {@link EntityBatcher.load} of an entity ask the server again. */
  forget(entityRef: string): void {
    this.#answers.delete(entityRef);
  }

  #ask(entityRef: string): Promise<T> {
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
    const { limit } = this.#options;
    for (let at = 0; at < batch.length; at += limit) {
      this.#request(new Map(batch.slice(at, at + limit)));
    }
  }

  async #request(batch: Map<string, Waiting<T>>) {
    const { request, absent } = this.#options;
    try {
      const found = await request([...batch.keys()]);
      batch.forEach(({ resolve }, ref) => resolve(found.get(ref) ?? absent));
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
  }
}
