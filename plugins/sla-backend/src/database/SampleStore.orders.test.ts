import fc from 'fast-check';
import type { Knex } from 'knex';
import { objective } from '../__fixtures__/definitions';
import { migratedDatabase } from '../__fixtures__/testDatabase';
import { DefinitionStore } from './DefinitionStore';
import type { SampleRow } from './operations/upsertSamples';
import { SampleStore } from './SampleStore';

jest.setTimeout(240_000);

const NAMES = ['a', 'b'];
const START = Date.parse('2026-11-09T22:13:00Z');
const RUNS = process.env.STAGECRAFT_TEST_LONG ? 100 : 6;

/** 500 different samples over two objectives, several of them for one minute. */
const SAMPLES: SampleRow[] = Array.from({ length: 500 }, (_, n) => {
  const total = (n * 37) % 90;
  return {
    objective: `slo:default/${NAMES[n % 2]}/default`,
    minute: new Date(START + ((n * 17) % 230) * 60_000),
    sequence: n % 5,
    good: n % 3 === 0 ? Math.floor(total / 3) : total,
    total,
  };
});
const identity = (sample: SampleRow) =>
  `${sample.objective} ${+sample.minute} ${sample.sequence}`;
// A source says one thing for each sequence.
const DISTINCT = [...new Map(SAMPLES.map(it => [identity(it), it])).values()];

/** The batches of one delivery: any order, some again, cut anywhere. */
const delivery = fc
  .tuple(
    fc.shuffledSubarray(DISTINCT, { minLength: DISTINCT.length }),
    fc.subarray(DISTINCT, { maxLength: 200 }),
    fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 12 }),
  )
  .map(([all, again, cuts]) => {
    const rows = [...all, ...again];
    const batches: SampleRow[][] = [];
    for (let start = 0, n = 0; start < rows.length; n += 1) {
      const size = cuts[n % cuts.length];
      batches.push(rows.slice(start, start + size));
      start += size;
    }
    return batches;
  });

/** What a request does with samples of the same minute. */
function latest(batch: SampleRow[]): SampleRow[] {
  const rows = new Map<string, SampleRow>();
  for (const row of batch) {
    const key = `${row.objective} ${+row.minute}`;
    const other = rows.get(key);
    if (!other || other.sequence < row.sequence) rows.set(key, row);
  }
  return [...rows.values()];
}

describe('samples in any order, split and number of copies', () => {
  let db: Knex;

  const kept = async () => ({
    samples: await db('samples').orderBy(['objective', 'minute']),
    hours: await db('hourly_rollups').orderBy(['objective', 'hour']),
    days: await db('daily_rollups').orderBy(['objective', 'day']),
    slices: await db('slice_rollups').orderBy([
      'objective',
      'span_minutes',
      'start',
    ]),
    sources: await db('source_status').orderBy('objective'),
  });
  const deliver = async (batches: SampleRow[][]) => {
    for (const table of [
      'samples',
      'hourly_rollups',
      'daily_rollups',
      'slice_rollups',
      'source_status',
    ]) {
      await db(table).delete();
    }
    for (const batch of batches) {
      await new SampleStore(db).write('ci', latest(batch), () => 0);
    }
    return kept();
  };

  beforeAll(async () => {
    db = await migratedDatabase();
    for (const [name, timeSliceMinutes] of [
      ['a', 5],
      ['b', 90],
    ] as const) {
      const sliced = objective(name, {
        budgetingMethod: 'Timeslices',
        timeSliceMinutes,
        timeSliceTargetPpm: 950_000,
      });
      const store = new DefinitionStore(db);
      await store.saveObjectives(sliced.sloRef, [sliced], undefined);
    }
  });

  it('leave the same samples, roll-ups and slices', async () => {
    const once = await deliver([DISTINCT]);
    expect(once.slices.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(delivery, async batches => {
        expect(await deliver(batches)).toEqual(once);
      }),
      { numRuns: RUNS },
    );
  });
});
