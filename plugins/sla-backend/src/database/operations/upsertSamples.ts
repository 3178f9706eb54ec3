import type { Knex } from 'knex';

/** Events of one minute as a source counted them. */
export interface SampleRow {
  objective: string;
  minute: Date;
  sequence: number;
  good: number;
  total: number;
}

/** A minute of an objective that now has other figures than before. */
export interface ChangedMinute {
  objective: string;
  minute: Date;
}

/**
 * Writes samples of one source. What the source said of a minute before stays,
 * unless the new sequence is higher.
 *
 * @param samples - at most one for each objective and minute
 */
export async function upsertSamples(
  tx: Knex,
  source: string,
  samples: SampleRow[],
): Promise<ChangedMinute[]> {
  const { rows } = await tx.raw<{ rows: ChangedMinute[] }>(
    `INSERT INTO samples (objective, source, minute, sequence, good, total)
     SELECT objective, ?, minute, sequence, good, total
     FROM unnest(?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[])
       AS given(objective, minute, sequence, good, total)
     ON CONFLICT (objective, minute, source) DO UPDATE
     SET sequence = excluded.sequence, good = excluded.good, total = excluded.total
     WHERE samples.sequence < excluded.sequence
     RETURNING objective, minute`,
    [
      source,
      samples.map(s => s.objective),
      samples.map(s => s.minute.toISOString()),
      samples.map(s => s.sequence),
      samples.map(s => s.good),
      samples.map(s => s.total),
    ],
  );
  return rows;
}
