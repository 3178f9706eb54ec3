import { keyOf, upTo } from './fill.ts';
import { atMost, sameValue, type Comparison } from '../pairs.ts';
import type { Side, Sides } from './sides.ts';

const MINUTE_MS = 60_000;
const BATCH = 10_000;

interface Sample {
  objective: string;
  minute: string;
  sequence: number;
  good: number;
  total: number;
}

/**
 * The latest minutes of all objectives, handed in again by each round under a
 * higher sequence: over HTTP to one database, with checks and roll-ups, and
 * upserted directly into the other, without. The time ends with the
 * acknowledgement; writing the text of the request comes before it, and
 * judging what was written after it.
 */
export function ingestAgainstUpsert(sides: Sides): Comparison {
  const { small, large } = sides;
  let round = 0;
  let samples: Sample[] = [];
  let text = '';
  return {
    name: `time of ${BATCH} samples over HTTP ÷ upserted directly (0.6 of the rows a second is 1.667)`,
    ...atMost(1 / 0.6),
    prepare: async () => {
      await large.app.judging.settled();
      round += 1;
      samples = batchOf(sides, round);
      text = JSON.stringify({ source: 'push', samples });
    },
    ours: async () => {
      await large.app.call('/v1/samples', text);
      return large;
    },
    theirs: async () => {
      await upsert(small, samples);
      return small;
    },
    same: async (ours, theirs) =>
      sameValue(await stored(ours as Side), await stored(theirs as Side)),
  };
}

function batchOf({ end, measured }: Sides, sequence: number): Sample[] {
  const minutes = Math.ceil(BATCH / measured);
  return upTo(measured, keyOf)
    .flatMap((objective, n) =>
      Array.from({ length: minutes }, (_, minute) => ({
        objective,
        minute: new Date(
          end.getTime() - (minute + 1) * MINUTE_MS,
        ).toISOString(),
        sequence,
        good: 99,
        total: 100 + ((n + minute) % 7),
      })),
    )
    .slice(0, BATCH);
}

async function upsert({ db }: Side, samples: Sample[]): Promise<void> {
  await db.raw(
    `INSERT INTO samples (objective, source, minute, sequence, good, total)
     SELECT objective, 'push', minute, sequence, good, total
     FROM unnest(?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[])
       AS given(objective, minute, sequence, good, total)
     ON CONFLICT (objective, minute, source) DO UPDATE
     SET sequence = excluded.sequence, good = excluded.good, total = excluded.total
     WHERE samples.sequence < excluded.sequence`,
    [
      samples.map(it => it.objective),
      samples.map(it => it.minute),
      samples.map(it => it.sequence),
      samples.map(it => it.good),
      samples.map(it => it.total),
    ],
  );
}

async function stored({ db }: Side) {
  const { rows } = await db.raw(
    `SELECT count(*)::int AS rows, sum(good)::float8 AS good, sum(total)::float8 AS total
     FROM samples WHERE source = 'push'`,
  );
  return rows[0];
}
