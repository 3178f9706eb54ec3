import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Part } from '../server/Service.ts';
import type { Settings } from '../server/settings.ts';
import { openDatabase } from './database.ts';
import { load } from './load.ts';
import { Queue } from './Queue.ts';
import { runPipeline } from './run.ts';
import type { PIPELINE } from './settings.ts';
import { fileSource } from './source.ts';
import { validate } from './validate.ts';

const LISTED = 50;

declare module 'fastify' {
  interface FastifyInstance {
    pipeline: Pipeline;
  }
}

/** Extract, validate and load, when the schedule says so. */
export class Pipeline implements Part {
  readonly queue: Queue;
  readonly #pool: Pool;
  readonly #settings: Settings<typeof PIPELINE>;

  private constructor(
    settings: Settings<typeof PIPELINE>,
    pool: Pool,
    logger: Logger,
  ) {
    this.#settings = settings;
    this.#pool = pool;
    this.queue = new Queue(settings.DATABASE_URL, logger);
  }

  static async open(
    settings: Settings<typeof PIPELINE>,
    logger: Logger,
  ): Promise<Pipeline> {
    const pool = await openDatabase(settings.DATABASE_URL);
    return new Pipeline(settings, pool, logger);
  }

  async register(app: FastifyInstance): Promise<void> {
    app.decorate('pipeline', this as Pipeline);
  }

  async check(): Promise<void> {
    await this.#pool.query('select 1').catch(() => {
      throw new Error('The database does not answer');
    });
  }

  start(): Promise<void> {
    return this.queue.start({
      run: () => this.run(),
      loadRecord: record => this.#loadRecord(record),
      schedule: this.#settings.SCHEDULE,
      retries: this.#settings.RETRIES,
      retryDelaySeconds: this.#settings.RETRY_DELAY_SECONDS,
    });
  }

  async stop(): Promise<void> {
    await this.queue.stop();
    await this.#pool.end();
  }

  /** Reads what is new. */
  run() {
    return runPipeline({
      pool: this.#pool,
      source: fileSource(this.#settings.SOURCE_FILE),
      batchSize: this.#settings.BATCH_SIZE,
      maxRejectedPercent: this.#settings.MAX_REJECTED_PERCENT,
      putAside: (rejected, client) => this.queue.putAside(rejected, client),
    });
  }

  /** The last runs, the newest first. */
  async runs(): Promise<object[]> {
    const { rows } = await this.#pool.query(
      `select id, started_at as "startedAt", finished_at as "finishedAt", status, read, loaded, rejected, reason
       from runs order by started_at desc limit $1`,
      [LISTED],
    );
    return rows;
  }

  /** When the last good run ended, and whether that is recent enough. */
  async freshness(): Promise<
    { asOf: Date; ageSeconds: number; isFresh: boolean } | undefined
  > {
    const { rows } = await this.#pool.query(
      `select finished_at as "asOf", extract(epoch from now() - finished_at)::int as "ageSeconds"
       from runs where status = 'done' order by finished_at desc limit 1`,
    );
    const [last] = rows;
    const limit = this.#settings.FRESH_WITHIN_MINUTES * 60;
    return last && { ...last, isFresh: last.ageSeconds <= limit };
  }

  async #loadRecord(record: unknown): Promise<void> {
    const { valid, rejected } = validate([{ position: 0, record }]);
    if (rejected[0]) throw new Error(rejected[0].reason);
    await load(this.#pool, valid);
  }
}
