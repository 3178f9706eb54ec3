import { SAMPLE_SOURCE } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';

/** An hour of an objective whose samples have changed. */
export interface TouchedHour {
  objective: string;
  hour: Date;
}

const HOUR_MS = 3_600_000;

/**
 * Counts of each minute, `SELECT … GROUP BY`: the sum over all sources, where
 * labelled sample data counts only if no other source has that minute.
 */
export const COUNTS_OF_MINUTE = `
  coalesce(sum(good) FILTER (WHERE source <> '${SAMPLE_SOURCE}'), sum(good)) AS good,
  coalesce(sum(total) FILTER (WHERE source <> '${SAMPLE_SOURCE}'), sum(total)) AS total,
  bool_and(source = '${SAMPLE_SOURCE}') AS sample`;

/**
 * Builds the roll-ups of the touched hours and of their days anew from the
 * samples. Exact whatever happened before, as long as the caller holds the
 * locks of the objectives.
 */
export async function rebuildRollups(
  tx: Knex,
  touched: TouchedHour[],
): Promise<void> {
  if (touched.length === 0) return;
  await rebuildHours(tx, touched);
  await rebuildDays(tx, touched);
}

async function rebuildHours(tx: Knex, touched: TouchedHour[]) {
  const times = touched.map(({ hour }) => hour.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  // The outer bounds are constants, so that the planner looks at these days only.
  await tx.raw(
    `INSERT INTO hourly_rollups (objective, hour, good, total, minutes, sample_minutes)
     SELECT touched.objective, touched.hour, counts.*
     FROM unnest(?::text[], ?::timestamptz[]) AS touched(objective, hour),
     LATERAL (
       SELECT sum(good)::bigint, sum(total)::bigint, count(*), count(*) FILTER (WHERE sample)
       FROM (
         SELECT ${COUNTS_OF_MINUTE} FROM samples
         WHERE objective = touched.objective
           AND minute >= touched.hour AND minute < touched.hour + interval '1 hour'
           AND minute >= ?::timestamptz AND minute < ?::timestamptz
         GROUP BY minute
       ) AS minutes
       HAVING count(*) > 0
     ) AS counts
     ON CONFLICT (objective, hour) DO UPDATE
     SET good = excluded.good, total = excluded.total,
         minutes = excluded.minutes, sample_minutes = excluded.sample_minutes`,
    [
      touched.map(t => t.objective),
      touched.map(t => t.hour.toISOString()),
      new Date(first).toISOString(),
      new Date(last + HOUR_MS).toISOString(),
    ],
  );
}

async function rebuildDays(tx: Knex, touched: TouchedHour[]) {
  await tx.raw(
    `INSERT INTO daily_rollups (objective, day, good, total, minutes, sample_minutes)
     SELECT touched.objective, touched.day, counts.*
     FROM (
       SELECT DISTINCT objective, (hour AT TIME ZONE 'UTC')::date AS day
       FROM unnest(?::text[], ?::timestamptz[]) AS hours(objective, hour)
     ) AS touched,
     LATERAL (
       SELECT sum(good)::bigint, sum(total)::bigint, sum(minutes), sum(sample_minutes)
       FROM hourly_rollups
       WHERE objective = touched.objective
         AND hour >= touched.day::timestamp AT TIME ZONE 'UTC'
         AND hour < (touched.day + 1)::timestamp AT TIME ZONE 'UTC'
       HAVING count(*) > 0
     ) AS counts
     ON CONFLICT (objective, day) DO UPDATE
     SET good = excluded.good, total = excluded.total,
         minutes = excluded.minutes, sample_minutes = excluded.sample_minutes`,
    [touched.map(t => t.objective), touched.map(t => t.hour.toISOString())],
  );
}
