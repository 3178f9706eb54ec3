import type { Knex } from 'knex';
import { splitWindow, type Grain } from '../splitWindow';
import { COUNTS_OF_MINUTE } from './rebuildRollups';

/** Events of one interval of a window. */
export interface BucketCounts {
  /** Start: a multiple of the bucket's length since 1970, or the window's own start. */
  from: Date;
  good: number;
  total: number;
  /** That hold a sample. */
  minutes: number;
}

const SELECT: Record<Grain, string> = {
  day: `SELECT day::timestamp AT TIME ZONE 'UTC', good, total, minutes FROM daily_rollups
    WHERE objective = ? AND day >= (?::timestamptz AT TIME ZONE 'UTC')::date
      AND day < (?::timestamptz AT TIME ZONE 'UTC')::date`,
  hour: `SELECT hour, good, total, minutes FROM hourly_rollups
    WHERE objective = ? AND hour >= ?::timestamptz AND hour < ?::timestamptz`,
  minute: `SELECT minute, good, total, 1 FROM (
      SELECT minute, ${COUNTS_OF_MINUTE} FROM samples
      WHERE objective = ? AND minute >= ?::timestamptz AND minute < ?::timestamptz
      GROUP BY minute
    ) AS minutes`,
};

const MINUTE_MS = 60_000;
const UNITS: { grain: Grain; minutes: number }[] = [
  { grain: 'day', minutes: 1440 },
  { grain: 'hour', minutes: 60 },
  { grain: 'minute', minutes: 1 },
];

/**
 * Events of `[from, to)` in intervals of `minutes`, oldest first, in one
 * statement: roll-ups where they fit into an interval, samples at the edges.
 * Intervals without samples are left out.
 *
 * @param minutes - divides an hour or a day, or is a multiple of a day
 */
export async function countBuckets(
  db: Knex,
  objective: string,
  window: { from: Date; to: Date },
  minutes: number,
): Promise<BucketCounts[]> {
  const { grain } = UNITS.find(unit => minutes % unit.minutes === 0)!;
  const parts = splitWindow(window.from, window.to, grain);
  const length = minutes * MINUTE_MS;
  const { rows } = await db.raw<{
    rows: { bucket: string; good: string; total: string; minutes: string }[];
  }>(
    `SELECT floor(extract(epoch FROM at) * 1000 / ?::float8) AS bucket,
       sum(good) AS good, sum(total) AS total, sum(minutes) AS minutes
     FROM (${parts
       .map(part => SELECT[part.grain])
       .join(' UNION ALL ')}) AS parts(at, good, total, minutes)
     GROUP BY 1 ORDER BY 1`,
    [
      length,
      ...parts.flatMap(({ from, to }) => [
        objective,
        from.toISOString(),
        to.toISOString(),
      ]),
    ],
  );
  return rows.map(row => ({
    from: new Date(Math.max(Number(row.bucket) * length, +window.from)),
    good: Number(row.good),
    total: Number(row.total),
    minutes: Number(row.minutes),
  }));
}
