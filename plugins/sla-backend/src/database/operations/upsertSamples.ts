import type { Knex } from 'knex';
import type { TouchedHour } from './rebuildRollups';

/** Events of one minute as a source counted them. */
export interface SampleRow {
  objective: string;
  minute: Date;
  sequence: number;
  good: number;
  total: number;
}

/** An hour of an objective in which this many minutes have other figures than before. */
export interface ChangedHour extends TouchedHour {
  minutes: number;
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
): Promise<ChangedHour[]> {
  const { rows } = await tx.raw<{ rows: ChangedHour[] }>(
    `WITH written AS (
       INSERT INTO samples (objective, source, minute, sequence, good, total)
       SELECT objective, ?, timestamptz 'epoch' + minute * interval '1 millisecond', sequence, good, total
       FROM unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
         AS given(place, minute, sequence, good, total)
       JOIN unnest(?::text[]) WITH ORDINALITY AS named(objective, place) USING (place)
       ON CONFLICT (objective, minute, source) DO UPDATE
       SET sequence = excluded.sequence, good = excluded.good, total = excluded.total
       WHERE samples.sequence < excluded.sequence
       RETURNING objective, minute
     )
     SELECT objective, date_trunc('hour', minute, 'UTC') AS hour, count(*)::int AS minutes
     FROM written GROUP BY objective, hour`,
    bindingsOf(source, samples),
  );
  return rows;
}

/**
 * The columns as array literals, each objective named once: a large batch
 * spends more time on writing and reading its parameters than on its rows.
 */
function bindingsOf(source: string, samples: SampleRow[]) {
  const objectives = [...new Set(samples.map(({ objective }) => objective))];
  const places = new Map(objectives.map((key, index) => [key, index + 1]));
  const columns = [
    samples.map(({ objective }) => places.get(objective)),
    samples.map(({ minute }) => minute.getTime()),
    samples.map(({ sequence }) => sequence),
    samples.map(({ good }) => good),
    samples.map(({ total }) => total),
  ];
  return [source, ...columns.map(it => `{${it.join()}}`), objectives];
}
