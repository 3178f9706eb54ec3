import type { Knex } from 'knex';
import { splitWindow, type Grain, type Segment } from '../splitWindow';
import { COUNTS_OF_MINUTE } from './rebuildRollups';

/** Events of a window, and how many of its minutes hold a sample. */
export interface WindowCounts {
  good: number;
  total: number;
  minutes: number;
  /** Minutes that hold nothing but labelled sample data. */
  sampleMinutes: number;
}

interface CountsRow {
  objective: string;
  good: string;
  total: string;
  minutes: string;
  sample_minutes: string;
}

const SELECT: Record<Grain, string> = {
  day: `SELECT objective, good, total, minutes, sample_minutes FROM daily_rollups
    WHERE objective = ANY(?) AND day >= (?::timestamptz AT TIME ZONE 'UTC')::date
      AND day < (?::timestamptz AT TIME ZONE 'UTC')::date`,
  hour: `SELECT objective, good, total, minutes, sample_minutes FROM hourly_rollups
    WHERE objective = ANY(?) AND hour >= ?::timestamptz AND hour < ?::timestamptz`,
  minute: `SELECT objective, good, total, 1, sample::int FROM (
      SELECT objective, ${COUNTS_OF_MINUTE} FROM samples
      WHERE objective = ANY(?) AND minute >= ?::timestamptz AND minute < ?::timestamptz
      GROUP BY objective, minute
    ) AS minutes`,
};

/**
 * Counts the events of `[from, to)` for many objectives in one statement:
 * roll-ups of whole days and hours, samples at the edges. Objectives without
 * any sample are left out.
 */
export async function countWindow(
  db: Knex,
  objectives: string[],
  window: { from: Date; to: Date },
): Promise<Map<string, WindowCounts>> {
  const segments = splitWindow(window.from, window.to);
  if (segments.length === 0 || objectives.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: CountsRow[] }>(
    `SELECT objective, sum(good) AS good, sum(total) AS total,
       sum(minutes) AS minutes, sum(sample_minutes) AS sample_minutes
     FROM (${segments
       .map(({ grain }) => SELECT[grain])
       .join(
         ' UNION ALL ',
       )}) AS parts(objective, good, total, minutes, sample_minutes)
     GROUP BY objective`,
    segments.flatMap((segment: Segment) => [
      objectives,
      segment.from.toISOString(),
      segment.to.toISOString(),
    ]),
  );
  return new Map(rows.map(row => [row.objective, toCounts(row)]));
}

function toCounts(row: CountsRow): WindowCounts {
  return {
    good: Number(row.good),
    total: Number(row.total),
    minutes: Number(row.minutes),
    sampleMinutes: Number(row.sample_minutes),
  };
}
