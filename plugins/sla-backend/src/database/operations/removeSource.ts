import type { Knex } from 'knex';
import { rebuildRollups, type TouchedHour } from './rebuildRollups';
import { rebuildSlices } from './rebuildSlices';
import { lockObjectives } from './writeSamples';

/**
 * Removes all samples and incidents of one source, in the transaction of the
 * caller. What another source says of the same minutes counts from then on.
 *
 * @returns the objectives whose figures changed
 */
export async function removeSource(
  tx: Knex,
  source: string,
): Promise<string[]> {
  const status: { objective: string }[] = await tx('source_status')
    .where({ source })
    .select('objective');
  const objectives = status.map(({ objective }) => objective);
  await lockObjectives(tx, objectives);
  await deleteSamples(tx, source, objectives);
  await dropRollups(tx);
  // A source that remembers and still measures here is read anew.
  await tx('measure_progress').where({ source }).delete();
  await tx('source_status')
    .where({ source })
    .whereRaw('objective = ANY(?)', [objectives])
    .delete();
  const left = await listLeftHours(tx);
  await rebuildRollups(tx, left);
  await rebuildSlices(tx, left);
  await tx('incidents').where({ source }).delete();
  return objectives;
}

// The hours may be many ten thousands, so they stay in the database.
async function deleteSamples(tx: Knex, source: string, objectives: string[]) {
  await tx.raw(
    `CREATE TEMPORARY TABLE touched (objective TEXT, hour TIMESTAMPTZ) ON COMMIT DROP`,
  );
  await tx.raw(
    `WITH gone AS (
       DELETE FROM samples WHERE source = ? AND objective = ANY(?)
       RETURNING objective, minute
     )
     INSERT INTO touched
     SELECT DISTINCT objective, date_trunc('hour', minute, 'UTC') FROM gone`,
    [source, objectives],
  );
}

async function dropRollups(tx: Knex) {
  await tx.raw(
    `DELETE FROM hourly_rollups AS r USING touched AS t
     WHERE r.objective = t.objective AND r.hour = t.hour`,
  );
  await tx.raw(
    `DELETE FROM daily_rollups AS r
     USING (SELECT DISTINCT objective, (hour AT TIME ZONE 'UTC')::date AS day FROM touched) AS t
     WHERE r.objective = t.objective AND r.day = t.day`,
  );
  await tx.raw(
    `DELETE FROM slice_rollups AS r
     USING (SELECT DISTINCT objective, hour, date_trunc('day', hour, 'UTC') AS day FROM touched) AS t
     WHERE r.objective = t.objective
       AND (r.span_minutes = 60 AND r.start = t.hour OR r.span_minutes = 1440 AND r.start = t.day)`,
  );
}

/**
 * The hours of which something is left, and one hour of each day that keeps
 * others: rebuilding it rebuilds its day from all of them. Only objectives that
 * another source has measured are looked at, since that takes longest.
 */
async function listLeftHours(tx: Knex): Promise<TouchedHour[]> {
  const { rows } = await tx.raw<{ rows: TouchedHour[] }>(
    `SELECT objective, hour FROM touched AS t
     WHERE objective IN (SELECT objective FROM source_status)
       AND EXISTS (
       SELECT FROM samples AS s WHERE s.objective = t.objective
         AND s.minute >= t.hour AND s.minute < t.hour + interval '1 hour')
     UNION
     SELECT r.objective, min(r.hour)
     FROM (SELECT DISTINCT objective, date_trunc('day', hour, 'UTC') AS day FROM touched) AS t
     JOIN hourly_rollups AS r ON r.objective = t.objective
       AND r.hour >= t.day AND r.hour < t.day + interval '24 hours'
     GROUP BY r.objective, t.day`,
  );
  return rows;
}
