import type { Knex } from 'knex';
import { rebuildRollups, type TouchedHour } from './rebuildRollups';
import { lockObjectives } from './writeSamples';

/**
 * Removes all samples that one source has of one objective. What another
 * source says of the same minutes counts from then on.
 */
export async function removeSamplesOf(
  db: Knex,
  source: string,
  objective: string,
): Promise<void> {
  await db.transaction(async tx => {
    await lockObjectives(tx, [objective]);
    const { rows } = await tx.raw<{ rows: { hour: Date }[] }>(
      `WITH gone AS (
         DELETE FROM samples WHERE objective = ? AND source = ? RETURNING minute
       )
       SELECT DISTINCT date_trunc('hour', minute, 'UTC') AS hour FROM gone`,
      [objective, source],
    );
    const touched = rows.map(({ hour }) => ({ objective, hour }));
    await dropRollups(tx, objective, touched);
    await rebuildRollups(tx, touched);
    await tx('source_status').where({ objective, source }).delete();
  });
}

async function dropRollups(tx: Knex, objective: string, hours: TouchedHour[]) {
  const instants = hours.map(({ hour }) => hour.toISOString());
  await tx('hourly_rollups')
    .where({ objective })
    .whereRaw('hour = ANY(?::timestamptz[])', [instants])
    .delete();
  await tx('daily_rollups')
    .where({ objective })
    .whereRaw('day = ANY(?::date[])', [
      [...new Set(instants.map(hour => hour.slice(0, 10)))],
    ])
    .delete();
}
