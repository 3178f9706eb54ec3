import fc from 'fast-check';
import type { Knex } from 'knex';
import {
  migratedDatabase,
  stateObjectives,
} from '../../__fixtures__/testDatabase';
import { SampleStore } from '../SampleStore';
import { countBurnWindows } from './countBurnWindows';
import { countIntervals } from './countIntervals';

jest.setTimeout(60_000);

const MINUTE_MS = 60_000;
const NEWEST = Date.parse('2026-11-10T10:59:00Z');
/** Of the standard rules for 30 days. */
const STANDARD = [5, 30, 60, 120, 360, 1440, 4320];
const KEYS = ['a', 'b'].map(name => `slo:default/${name}/default`);

let db: Knex;

/** Four days of samples with gaps, of two sources. */
async function fill() {
  const store = new SampleStore(db);
  for (const [nth, source] of ['ci', 'probe'].entries()) {
    const samples = KEYS.flatMap((objective, k) =>
      Array.from({ length: 4 * 1440 }, (_, i) => i)
        .filter(i => (i * 7 + k) % 5 !== nth)
        .map(i => ({
          objective,
          minute: new Date(NEWEST - i * MINUTE_MS),
          sequence: 0,
          good: (i * 13 + k) % 90,
          total: 100,
        })),
    );
    await store.write(source, samples, () => 0);
  }
}

beforeAll(async () => {
  db = await migratedDatabase();
  await stateObjectives(db, 'a', 'b', 'c');
  await fill();
});

/** Windows whose counts differ from those that each window gives alone. */
async function differences(to: Date, lengths: number[]) {
  const objectives = [...KEYS, 'slo:default/c/default'];
  const counts = await countBurnWindows(db, objectives, to, lengths);
  const differing = [...counts.keys()].filter(key => !KEYS.includes(key));
  for (const minutes of lengths) {
    const from = new Date(to.getTime() - minutes * MINUTE_MS);
    const alone = await countIntervals(
      db,
      KEYS.map((objective, key) => ({ key, objective, from, to })),
    );
    for (const [index, key] of KEYS.entries()) {
      const { good = 0, total = 0 } = alone.get(index) ?? {};
      const found = counts.get(key)?.get(minutes) ?? { good: 0, total: 0 };
      if (found.good !== good || found.total !== total) {
        differing.push(`${key} ${minutes} min: ${JSON.stringify(found)}`);
      }
    }
  }
  return differing;
}

describe('counting burn windows', () => {
  it.each([0, 1, 5, 29, 30, 31, 59])(
    'equals each window alone, %i minutes past the hour',
    async past => {
      const hour = Date.parse('2026-11-10T10:00:00Z');
      const to = new Date(hour + past * MINUTE_MS);
      expect(await differences(to, STANDARD)).toEqual([]);
    },
  );

  it('equals each window alone at any minute, for any lengths', async () => {
    const length = fc.integer({ min: 1, max: 4500 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -30, max: 2000 }),
        fc.uniqueArray(length, { minLength: 1, maxLength: 8 }),
        async (back, lengths) => {
          const to = new Date(NEWEST + (1 - back) * MINUTE_MS);
          expect(await differences(to, lengths)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('asks once, however many objectives and windows', async () => {
    let statements = 0;
    const count = () => (statements += 1);
    db.on('query', count);
    const many = Array.from(
      { length: 1000 },
      (_, i) => `slo:default/x${i}/default`,
    );
    await countBurnWindows(db, many, new Date(NEWEST), STANDARD);
    await countBurnWindows(db, KEYS, new Date(NEWEST), [5]);
    db.removeListener('query', count);
    expect(statements).toBe(2);
  });

  it('asks nothing where nothing is to be counted', async () => {
    expect(await countBurnWindows(db, [], new Date(NEWEST), STANDARD)).toEqual(
      new Map(),
    );
    expect(await countBurnWindows(db, KEYS, new Date(NEWEST), [])).toEqual(
      new Map(),
    );
  });
});
