import type { Knex } from 'knex';
import type { MeasureJob } from './SourceStatusStore';

/** What was read of one objective from one source that remembers. */
export interface MeasureProgress extends MeasureJob {
  /** Everything from `backfilledFrom` up to here, not included, was read. */
  measuredUntil: Date;
  backfilledFrom: Date;
  /** Where reading the past ends. */
  backfillGoal: Date;
}

/** A range that was read, up to the new end of what is known. */
export interface ReadRange extends MeasureJob {
  from: Date;
  to: Date;
}

/** Keeps how far sources that remember were read, so that a restart goes on there. */
export class MeasureProgressStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Starts what is new and tells how far everything is.
   *
   * @param jobs - with the progress of a first sight
   */
  async begin(jobs: MeasureProgress[]): Promise<MeasureProgress[]> {
    if (jobs.length === 0) return [];
    const objectives = jobs.map(({ objective }) => objective);
    const sources = jobs.map(({ source }) => source);
    const times = (key: 'measuredUntil' | 'backfillGoal') =>
      jobs.map(job => job[key].toISOString());
    await this.#db.raw(
      `INSERT INTO measure_progress (objective, source, measured_until, backfilled_from, backfill_goal)
       SELECT objective, source, until, until, goal
       FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
         AS jobs(objective, source, until, goal)
       ON CONFLICT DO NOTHING`,
      [objectives, sources, times('measuredUntil'), times('backfillGoal')],
    );
    const { rows } = await this.#db.raw<{ rows: MeasureProgress[] }>(
      `SELECT objective, source, measured_until AS "measuredUntil",
         backfilled_from AS "backfilledFrom", backfill_goal AS "backfillGoal"
       FROM measure_progress
       JOIN unnest(?::text[], ?::text[]) AS jobs(objective, source) USING (objective, source)
       ORDER BY measured_until, objective`,
      [objectives, sources],
    );
    return rows;
  }

  /**
   * Remembers what was read. A range that does not touch what is known changes
   * nothing: another replica was there in the meantime.
   */
  async record(read: ReadRange[]): Promise<void> {
    if (read.length === 0) return;
    await this.#db.raw(
      `UPDATE measure_progress AS p
       SET measured_until = greatest(p.measured_until, r.upto),
           backfilled_from = least(p.backfilled_from, r.since)
       FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
         AS r(objective, source, since, upto)
       WHERE p.objective = r.objective AND p.source = r.source
         AND r.since <= p.measured_until AND r.upto >= p.backfilled_from`,
      [
        read.map(({ objective }) => objective),
        read.map(({ source }) => source),
        read.map(({ from }) => from.toISOString()),
        read.map(({ to }) => to.toISOString()),
      ],
    );
  }
}
