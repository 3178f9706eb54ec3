import type { Knex } from 'knex';

/** One objective that one source is asked to measure. */
export interface MeasureJob {
  objective: string;
  source: string;
}

/** A job that was taken, and whether its source has ever left a sample of it. */
export interface ClaimedJob extends MeasureJob {
  measured: boolean;
}

/** A source's failure to measure an objective. */
export interface MeasureFailure extends MeasureJob {
  message: string;
}

/** Keeps who measures which minute and what went wrong. */
export class SourceStatusStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Takes jobs for one minute. Whoever takes a job first has it, so that
   * several replicas call a service once a minute between them.
   *
   * @returns the jobs that nobody had taken
   */
  async claim(jobs: MeasureJob[], minute: Date): Promise<ClaimedJob[]> {
    if (jobs.length === 0) return [];
    const { rows } = await this.#db.raw<{ rows: ClaimedJob[] }>(
      `INSERT INTO source_status (objective, source, attempted_at)
       SELECT objective, source, ?::timestamptz
       FROM unnest(?::text[], ?::text[]) AS jobs(objective, source)
       ORDER BY objective, source
       ON CONFLICT (objective, source) DO UPDATE SET attempted_at = excluded.attempted_at
       WHERE source_status.attempted_at IS NULL
         OR source_status.attempted_at < excluded.attempted_at
       RETURNING objective, source,
         source_status.last_sample_at IS NOT NULL AS measured`,
      [
        minute.toISOString(),
        jobs.map(({ objective }) => objective),
        jobs.map(({ source }) => source),
      ],
    );
    return rows;
  }

  /**
   * Remembers failures, each with the time since which its source fails; the
   * next sample of the source forgets them.
   */
  async recordFailures(failures: MeasureFailure[], at: Date): Promise<void> {
    if (failures.length === 0) return;
    await this.#db.raw(
      `INSERT INTO source_status (objective, source, error_message, error_at)
       SELECT objective, source, message, ?::timestamptz
       FROM unnest(?::text[], ?::text[], ?::text[]) AS failed(objective, source, message)
       ORDER BY objective, source
       ON CONFLICT (objective, source) DO UPDATE
       SET error_message = excluded.error_message,
           error_at = coalesce(source_status.error_at, excluded.error_at)`,
      [
        at.toISOString(),
        failures.map(({ objective }) => objective),
        failures.map(({ source }) => source),
        failures.map(({ message }) => message),
      ],
    );
  }

  /** Forgets failures of what works again although it had nothing to count. */
  async clearFailures(jobs: MeasureJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.#db.raw(
      `UPDATE source_status AS s SET error_message = NULL, error_at = NULL
       FROM unnest(?::text[], ?::text[]) AS well(objective, source)
       WHERE s.objective = well.objective AND s.source = well.source
         AND s.error_message IS NOT NULL`,
      [
        jobs.map(({ objective }) => objective),
        jobs.map(({ source }) => source),
      ],
    );
  }

  /** Forgets failures of sources that no longer measure the objective. */
  async clearFailuresBut(jobs: MeasureJob[]): Promise<void> {
    await this.#db.raw(
      `UPDATE source_status AS s SET error_message = NULL, error_at = NULL
       WHERE s.error_message IS NOT NULL AND NOT EXISTS (
         SELECT FROM unnest(?::text[], ?::text[]) AS kept(objective, source)
         WHERE kept.objective = s.objective AND kept.source = s.source)`,
      [
        jobs.map(({ objective }) => objective),
        jobs.map(({ source }) => source),
      ],
    );
  }
}
