import {
  Writers,
  type Attempt,
} from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';

/** Sums of an objective. */
export interface Sums {
  samples: number;
  good: number;
  total: number;
}

interface Sample {
  objective: string;
  minute: string;
  good: number;
  total: number;
}

/** Hands in samples. */
type Send = (body: { source: string; samples: Sample[] }) => Promise<Response>;

const BATCH = 50;
const MINUTE_MS = 60_000;
const WRITERS = 4;

/**
 * Clients that hand in samples all the time, each batch again until it is
 * accepted and never afterwards. What `handedIn` remembers is what the database
 * must have, to the event.
 */
export function sampleWriters(options: {
  send: Send;
  objectives: string[];
  newest: Date;
}): { writers: Writers; handedIn: Map<string, Sums> } {
  const handedIn = new Map<string, Sums>();
  const batches = batchesOf(options.objectives, options.newest);
  const work = async (attempt: Attempt) => {
    const { value: samples } = batches.next();
    const send = () => options.send({ source: 'ci', samples });
    while (!(await attempt(send))?.ok);
    remember(handedIn, samples);
  };
  const writers = new Writers(Array.from({ length: WRITERS }, () => work));
  return { writers, handedIn };
}

/** One objective after the other, each minute of an objective once. */
function* batchesOf(
  objectives: string[],
  newest: Date,
): Generator<Sample[], never> {
  for (let nth = 0; ; nth += 1) {
    const objective = objectives[nth % objectives.length];
    const first = Math.floor(nth / objectives.length) * BATCH;
    yield Array.from({ length: BATCH }, (_, i) => ({
      objective,
      minute: new Date(
        newest.getTime() - (first + i) * MINUTE_MS,
      ).toISOString(),
      good: (nth + i) % 90,
      total: 100 + (nth % 7),
    }));
  }
}

function remember(handedIn: Map<string, Sums>, samples: Sample[]) {
  for (const { objective, good, total } of samples) {
    const sums = handedIn.get(objective) ?? { samples: 0, good: 0, total: 0 };
    sums.samples += 1;
    sums.good += good;
    sums.total += total;
    handedIn.set(objective, sums);
  }
}

const SUMS = {
  samples: `SELECT objective, count(*) AS samples, sum(good) AS good, sum(total) AS total FROM samples GROUP BY objective`,
  hourly_rollups: `SELECT objective, sum(minutes) AS samples, sum(good) AS good, sum(total) AS total FROM hourly_rollups GROUP BY objective`,
  daily_rollups: `SELECT objective, sum(minutes) AS samples, sum(good) AS good, sum(total) AS total FROM daily_rollups GROUP BY objective`,
};

/** Where samples and roll-ups say something else than what was accepted. */
export async function findLostOrDoubled(
  db: Knex,
  accepted: Map<string, Sums>,
  tables: Record<string, string> = SUMS,
): Promise<string[]> {
  const findings: string[] = [];
  for (const [table, statement] of Object.entries(tables)) {
    const { rows } = await db.raw(statement);
    const stored = new Map<string, Sums>(
      rows.map((row: Record<string, string>) => [
        row.objective,
        {
          samples: Number(row.samples),
          good: Number(row.good),
          total: Number(row.total),
        },
      ]),
    );
    for (const objective of new Set([...accepted.keys(), ...stored.keys()])) {
      const wanted = JSON.stringify(accepted.get(objective));
      const found = JSON.stringify(stored.get(objective));
      if (wanted !== found) {
        findings.push(`${table} of ${objective}: ${found}, accepted ${wanted}`);
      }
    }
  }
  return findings;
}
