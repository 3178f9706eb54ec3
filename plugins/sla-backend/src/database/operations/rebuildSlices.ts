import type { Knex } from 'knex';
import { SLICE_SUMS } from './countSlices';
import { COUNTS_OF_MINUTE, type TouchedHour } from './rebuildRollups';

const DAY_MS = 86_400_000;

const TOUCHED = `unnest(?::text[], ?::timestamptz[]) AS touched(objective, start)`;

/** Slices of one span, from its samples; the outer bounds are constants for the planner. */
const FROM_SAMPLES = `
  SELECT ${SLICE_SUMS} FROM (
    SELECT o.slice_target_ppm AS target, sum(good)::numeric AS good, sum(total) AS total
    FROM (
      SELECT minute, ${COUNTS_OF_MINUTE} FROM samples
      WHERE objective = touched.objective
        AND minute >= touched.start AND minute < touched.start + span.length
        AND minute >= ?::timestamptz AND minute < ?::timestamptz
      GROUP BY minute
    ) AS minutes
    GROUP BY floor(extract(epoch FROM minute) / 60 / o.slice_minutes)
    HAVING sum(total) > 0
  ) AS slices HAVING count(*) > 0`;

const FROM_HOURS = `
  SELECT sum(slices), sum(good_slices), sum(ratio_sum) FROM slice_rollups
  WHERE objective = touched.objective AND span_minutes = 60
    AND start >= touched.start AND start < touched.start + span.length
  HAVING count(*) > 0`;

/**
 * Builds the slices of the touched hours and of their days anew from the
 * samples, where an objective has slices that divide an hour or a day. The
 * caller holds the locks of the objectives.
 */
export async function rebuildSlices(
  tx: Knex,
  all: TouchedHour[],
): Promise<void> {
  const sliced = await listSliced(tx, all);
  const touched = all.filter(({ objective }) => sliced.has(objective));
  if (touched.length === 0) return;
  const days = new Map<string, TouchedHour>();
  for (const { objective, hour } of touched) {
    const day = new Date(Math.floor(hour.getTime() / DAY_MS) * DAY_MS);
    days.set(`${objective} ${day.getTime()}`, { objective, hour: day });
  }
  const dayList = [...days.values()];
  await removeSpans(tx, 60, touched);
  await removeSpans(tx, 1440, dayList);
  const ofHours = '60 % o.slice_minutes = 0';
  await build(tx, 60, touched, ofHours, FROM_SAMPLES);
  await build(tx, 1440, dayList, ofHours, FROM_HOURS);
  const ofDays = `1440 % o.slice_minutes = 0 AND 60 % o.slice_minutes <> 0`;
  await build(tx, 1440, dayList, ofDays, FROM_SAMPLES);
}

/** Builds all slices of objectives anew, because they are of another length or target now. */
export async function rebuildAllSlices(
  tx: Knex,
  objectives: string[],
): Promise<void> {
  if (objectives.length === 0) return;
  await tx('slice_rollups')
    .whereRaw('objective = ANY(?)', [objectives])
    .delete();
  const { rows } = await tx.raw<{ rows: TouchedHour[] }>(
    `SELECT r.objective, r.hour FROM hourly_rollups AS r
     JOIN objectives AS o ON o.objective = r.objective
     WHERE r.objective = ANY(?) AND 1440 % o.slice_minutes = 0
     ORDER BY r.objective, r.hour`,
    [objectives],
  );
  await rebuildSlices(tx, rows);
}

async function listSliced(tx: Knex, touched: TouchedHour[]) {
  const keys = [...new Set(touched.map(({ objective }) => objective))];
  const found: string[] = await tx('objectives')
    .whereRaw('objective = ANY(?)', [keys])
    .whereRaw('1440 % slice_minutes = 0')
    .pluck('objective');
  return new Set(found);
}

async function removeSpans(tx: Knex, span: number, touched: TouchedHour[]) {
  await tx.raw(
    `DELETE FROM slice_rollups AS r USING ${TOUCHED}
     WHERE r.objective = touched.objective AND r.span_minutes = ?
       AND r.start = touched.start`,
    [...arraysOf(touched), span],
  );
}

async function build(
  tx: Knex,
  span: number,
  touched: TouchedHour[],
  condition: string,
  counts: string,
) {
  const times = touched.map(({ hour }) => hour.getTime());
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b)) + span * 60_000;
  const bounds =
    counts === FROM_SAMPLES
      ? [new Date(first).toISOString(), new Date(last).toISOString()]
      : [];
  await tx.raw(
    `INSERT INTO slice_rollups (objective, span_minutes, start, slices, good_slices, ratio_sum)
     SELECT touched.objective, ?, touched.start, counts.*
     FROM ${TOUCHED}
     JOIN objectives AS o ON o.objective = touched.objective AND ${condition}
     CROSS JOIN (SELECT make_interval(mins => ?)) AS span(length),
     LATERAL (${counts}) AS counts`,
    [span, ...arraysOf(touched), span, ...bounds],
  );
}

function arraysOf(touched: TouchedHour[]): Knex.RawBinding[] {
  return [
    touched.map(({ objective }) => objective),
    touched.map(({ hour }) => hour.toISOString()),
  ];
}
