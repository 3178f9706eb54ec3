import type { PoolClient } from 'pg';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Rejected } from './validate.ts';

const RUNS = 'runs';
const RECORDS = 'records';
const DEAD_LETTERS = 'dead-letters';
const LISTED = 100;
const STOP_WITHIN_MS = 8_000;

/** A record that was tried in vain. */
export interface DeadLetter {
  id: string;
  position: number;
  record: unknown;
  reason: string;
}

/** What is done, and how often it is tried. */
export interface Work {
  run(): Promise<unknown>;
  /** Loads a record that was put aside; throws while it cannot be loaded. */
  loadRecord(record: unknown): Promise<void>;
  schedule: string;
  retries: number;
  retryDelaySeconds: number;
}

/** Runs and records that wait, kept in PostgreSQL. */
export class Queue {
  readonly #boss: PgBoss;
  readonly #logger: Logger;

  constructor(url: string, logger: Logger) {
    this.#boss = new PgBoss({ connectionString: url, max: 3 });
    this.#logger = logger;
    this.#boss.on('error', error => logger.error(error, 'queue failed'));
  }

  /** Begins to work: at the times of the schedule, and once now. */
  async start(work: Work): Promise<void> {
    const boss = this.#boss;
    await boss.start();
    const retrying = {
      retryLimit: work.retries,
      retryDelay: work.retryDelaySeconds,
      retryBackoff: true,
    };
    await boss.createQueue(DEAD_LETTERS);
    // `short`: a run that waits already is enough, however often one is asked for.
    await boss.createQueue(RUNS, { policy: 'short', ...retrying });
    await boss.createQueue(RECORDS, { ...retrying, deadLetter: DEAD_LETTERS });
    await boss.work(RUNS, { pollingIntervalSeconds: 1 }, () =>
      this.#observed('run', work.run()),
    );
    await boss.work<Rejected>(
      RECORDS,
      { pollingIntervalSeconds: 1 },
      async ([job]) => work.loadRecord(job?.data.record),
    );
    await boss.schedule(RUNS, work.schedule);
    await this.askForRun();
  }

  /** Asks for a run; one that was asked for and did not begin counts for both. */
  async askForRun(): Promise<void> {
    await this.#boss.send(RUNS);
  }

  /** Puts records aside to be tried again, in the transaction of `client`. */
  async putAside(rejected: Rejected[], client: PoolClient): Promise<void> {
    const db = {
      executeSql: (text: string, values?: unknown[]) =>
        client.query(text, values),
    };
    for (const record of rejected) {
      const options = { db, singletonKey: String(record.position) };
      await this.#boss.send(RECORDS, record, options);
    }
  }

  /** Records that were tried as often as allowed. */
  async deadLetters(): Promise<DeadLetter[]> {
    const jobs = await this.#boss.findJobs<Rejected>(DEAD_LETTERS, {
      queued: true,
      limit: LISTED,
    });
    return jobs.map(({ id, data }) => ({
      id,
      position: data.position,
      record: data.record,
      reason: data.reason,
    }));
  }

  /** Tries a dead letter again; false when there is none of that id. */
  async retry(id: string): Promise<boolean> {
    return (await this.#boss.redrive(DEAD_LETTERS, { ids: [id] })) > 0;
  }

  /** Lets what was begun finish. */
  async stop(): Promise<void> {
    await this.#boss.stop({ timeout: STOP_WITHIN_MS });
  }

  async #observed(what: string, work: Promise<unknown>): Promise<void> {
    try {
      this.#logger.info(await work, `${what} done`);
    } catch (error) {
      this.#logger.error(error, `${what} failed`);
      throw error;
    }
  }
}
