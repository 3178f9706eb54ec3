import type { Knex } from 'knex';
import type { EventCounts } from './countBurnWindows';
import { COUNTS_OF_MINUTE } from './rebuildRollups';

/** Time of one objective that is counted by itself. */
export interface Span {
  objective: string;
  from: Date;
  to: Date;
}

interface Row {
  nth: number;
  good: string;
  total: string;
}

/**
 * Counts the events of spans, all in one statement.
 *
 * @param spans - on whole minutes, half-open
 * @returns counts in the order of the spans; 0 where there is no sample
 */
export async function countSpans(
  db: Knex,
  spans: Span[],
): Promise<EventCounts[]> {
  const counts = spans.map(() => ({ good: 0, total: 0 }));
  if (spans.length === 0) return counts;
  const first = Math.min(...spans.map(({ from }) => from.getTime()));
  const last = Math.max(...spans.map(({ to }) => to.getTime()));
  // The outer bounds are constants, so that the planner looks at these days only.
  const { rows } = await db.raw<{ rows: Row[] }>(
    `SELECT nth::int, sum(good) AS good, sum(total) AS total
     FROM unnest(?::text[], ?::timestamptz[], ?::timestamptz[])
       WITH ORDINALITY AS span(objective, starts, ends, nth),
     LATERAL (
       SELECT ${COUNTS_OF_MINUTE} FROM samples
       WHERE objective = span.objective AND minute >= span.starts AND minute < span.ends
         AND minute >= ?::timestamptz AND minute < ?::timestamptz
       GROUP BY minute
     ) AS minutes
     GROUP BY nth`,
    [
      spans.map(({ objective }) => objective),
      spans.map(({ from }) => from.toISOString()),
      spans.map(({ to }) => to.toISOString()),
      new Date(first).toISOString(),
      new Date(last).toISOString(),
    ],
  );
  for (const { nth, good, total } of rows) {
    counts[nth - 1] = { good: Number(good), total: Number(total) };
  }
  return counts;
}
