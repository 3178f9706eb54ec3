import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';

/** Sums of an objective. */
export interface Sums {
  samples: number;
  good: number;
  total: number;
}

/** One request that hands in samples. */
type Send = (body: object) => Promise<{ status: number; retryAfter?: string }>;

/** How a request ended that was not accepted. */
export interface Refusal {
  /** 0 without an answer. */
  status: number;
  retryAfter?: string;
  /** Why there was no answer. */
  reason?: string;
  waitedMs: number;
}

const BATCH = 50;
const MINUTE_MS = 60_000;
const WRITERS = 4;
const RETRY_MS = 50;
const LONGEST_MS = 60_000;

/**
 * Clients that hand in samples all the time, each batch again until it is
 * accepted and never afterwards. What they remember is what the database must
 * have, to the event.
 */
export class SampleWriters {
  readonly accepted = new Map<string, Sums>();
  readonly refusals: Refusal[] = [];
  readonly #send: Send;
  readonly #objectives: string[];
  readonly #newest: number;
  #batch = 0;
  #stopped = false;
  #running: Promise<void>[] = [];
  acceptedBatches = 0;

  constructor(options: { send: Send; objectives: string[]; newest: Date }) {
    this.#send = options.send;
    this.#objectives = options.objectives;
    this.#newest = options.newest.getTime();
  }

  start(): void {
    this.#stopped = false;
    this.#running = Array.from({ length: WRITERS }, () => this.#write());
  }

  /** Resolves when every batch that was begun is accepted. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  /**
   * Resolves with the milliseconds until `batches` more are accepted.
   *
   * @throws when that takes longer than a minute
   */
  async untilAccepted(batches: number): Promise<number> {
    const from = performance.now();
    const wanted = this.acceptedBatches + batches;
    while (this.acceptedBatches < wanted) {
      if (performance.now() - from > LONGEST_MS) {
        throw new Error(
          `Nothing was accepted for a minute, the last answer was ${JSON.stringify(
            this.refusals.at(-1),
          )}`,
        );
      }
      await pause(2);
    }
    return performance.now() - from;
  }

  async #write() {
    while (!this.#stopped) {
      const { objective, samples } = this.#nextBatch();
      while (!(await this.#attempt({ source: 'ci', samples }))) {
        await pause(RETRY_MS);
      }
      this.#remember(objective, samples);
    }
  }

  async #attempt(body: object) {
    const from = performance.now();
    const answer = await this.#send(body).catch(error => ({
      status: 0,
      reason: `${error} ${error.cause ?? ''}`,
    }));
    if (answer.status === 200) return true;
    this.refusals.push({ ...answer, waitedMs: performance.now() - from });
    return false;
  }

  #nextBatch() {
    const nth = this.#batch;
    this.#batch += 1;
    const objective = this.#objectives[nth % this.#objectives.length];
    const first = Math.floor(nth / this.#objectives.length) * BATCH;
    const samples = Array.from({ length: BATCH }, (_, i) => ({
      objective,
      minute: new Date(this.#newest - (first + i) * MINUTE_MS).toISOString(),
      good: (nth + i) % 90,
      total: 100 + (nth % 7),
    }));
    return { objective, samples };
  }

  #remember(objective: string, samples: { good: number; total: number }[]) {
    this.acceptedBatches += 1;
    const sums = this.accepted.get(objective) ?? {
      samples: 0,
      good: 0,
      total: 0,
    };
    for (const { good, total } of samples) {
      sums.samples += 1;
      sums.good += good;
      sums.total += total;
    }
    this.accepted.set(objective, sums);
  }
}

const SUMS = {
  samples: `SELECT objective, count(*) AS samples, sum(good) AS good, sum(total) AS total FROM samples GROUP BY objective`,
  hourly_rollups: `SELECT objective, sum(minutes) AS samples, sum(good) AS good, sum(total) AS total FROM hourly_rollups GROUP BY objective`,
  daily_rollups: `SELECT objective, sum(minutes) AS samples, sum(good) AS good, sum(total) AS total FROM daily_rollups GROUP BY objective`,
};

/** Where samples and roll-ups say something else than what was accepted. */
export async function findLostOrDoubled(
  db: Knex,
  accepted: Map<string, Sums>,
  tables: Record<string, string> = SUMS,
): Promise<string[]> {
  const findings: string[] = [];
  for (const [table, statement] of Object.entries(tables)) {
    const { rows } = await db.raw(statement);
    const stored = new Map<string, Sums>(
      rows.map((row: Record<string, string>) => [
        row.objective,
        {
          samples: Number(row.samples),
          good: Number(row.good),
          total: Number(row.total),
        },
      ]),
    );
    for (const objective of new Set([...accepted.keys(), ...stored.keys()])) {
      const wanted = JSON.stringify(accepted.get(objective));
      const found = JSON.stringify(stored.get(objective));
      if (wanted !== found) {
        findings.push(`${table} of ${objective}: ${found}, accepted ${wanted}`);
      }
    }
  }
  return findings;
}
