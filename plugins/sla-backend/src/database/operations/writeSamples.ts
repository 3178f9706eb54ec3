import type { Knex } from 'knex';
import { rebuildRollups } from './rebuildRollups';
import { rebuildSlices } from './rebuildSlices';
import { upsertSamples, type SampleRow } from './upsertSamples';

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
  await rebuildRollups(tx, changed);
  await rebuildSlices(tx, changed);
  await markMeasured(tx, source, samples);
  return changed.reduce((sum, { minutes }) => sum + minutes, 0);
}

async function markMeasured(tx: Knex, source: string, samples: SampleRow[]) {
  const spans = new Map<string, { first: number; last: number }>();
  for (const { objective, minute } of samples) {
    const at = minute.getTime();
    const { first, last } = spans.get(objective) ?? { first: at, last: at };
    spans.set(objective, {
      first: Math.min(first, at),
      last: Math.max(last, at),
    });
  }
  const instant = (at: number) => new Date(at).toISOString();
  await tx.raw(
    `INSERT INTO source_status (objective, source, first_sample_at, last_sample_at)
     SELECT objective, ?, first, last
     FROM unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) AS given(objective, first, last)
     ON CONFLICT (objective, source) DO UPDATE
     SET last_sample_at = greatest(source_status.last_sample_at, excluded.last_sample_at),
         first_sample_at = least(source_status.first_sample_at, excluded.first_sample_at),
         error_message = NULL, error_at = NULL`,
    [
      source,
      [...spans.keys()],
      [...spans.values()].map(({ first }) => instant(first)),
      [...spans.values()].map(({ last }) => instant(last)),
    ],
  );
}
