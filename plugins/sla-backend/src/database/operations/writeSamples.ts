import type { Knex } from 'knex';
import { rebuildRollups, type TouchedHour } from './rebuildRollups';
import { rebuildSlices } from './rebuildSlices';
import {
  upsertSamples,
  type ChangedMinute,
  type SampleRow,
} from './upsertSamples';

const HOUR_MS = 3_600_000;

/**
 * Locks the objectives until the end of the transaction, always in the same
 * order, so that writers of one objective follow each other and never block
 * in a circle.
 *
 * @returns those that exist
 */
export async function lockObjectives(
  tx: Knex,
  objectives: string[],
): Promise<Set<string>> {
  const rows = await tx('objectives')
    .whereRaw('objective = ANY(?)', [objectives])
    .orderBy('objective')
    .forNoKeyUpdate()
    .select('objective');
  return new Set(rows.map(({ objective }) => objective));
}

/**
 * Writes samples, their roll-ups and the freshness of their source, in the
 * transaction of the caller, who holds the locks of the objectives.
 *
 * @param samples - at most one for each objective and minute
 * @returns how many were new or replaced a lower sequence
 */
export async function writeSamples(
  tx: Knex,
  source: string,
  samples: SampleRow[],
): Promise<number> {
  const changed = await upsertSamples(tx, source, samples);
  const touched = touchedHours(changed);
  await rebuildRollups(tx, touched);
  await rebuildSlices(tx, touched);
  await markMeasured(tx, source, samples);
  return changed.length;
}

function touchedHours(changed: ChangedMinute[]): TouchedHour[] {
  const hours = new Map<string, TouchedHour>();
  for (const { objective, minute } of changed) {
    const hour = Math.floor(minute.getTime() / HOUR_MS) * HOUR_MS;
    hours.set(`${objective} ${hour}`, { objective, hour: new Date(hour) });
  }
  return [...hours.values()];
}

async function markMeasured(tx: Knex, source: string, samples: SampleRow[]) {
  await tx.raw(
    `INSERT INTO source_status (objective, source, last_sample_at, first_sample_at)
     SELECT objective, ?, max(minute), min(minute)
     FROM unnest(?::text[], ?::timestamptz[]) AS given(objective, minute)
     GROUP BY objective
     ON CONFLICT (objective, source) DO UPDATE
     SET last_sample_at = greatest(source_status.last_sample_at, excluded.last_sample_at),
         first_sample_at = least(source_status.first_sample_at, excluded.first_sample_at),
         error_message = NULL, error_at = NULL`,
    [
      source,
      samples.map(s => s.objective),
      samples.map(s => s.minute.toISOString()),
    ],
  );
}
