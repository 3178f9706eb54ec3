import fc from 'fast-check';
import type { Knex } from 'knex';
import {
  migratedDatabase,
  stateObjectives,
} from '../__fixtures__/testDatabase';
import { countIntervals } from './operations/countIntervals';
import type { SampleRow } from './operations/upsertSamples';
import { SampleStore } from './SampleStore';

jest.setTimeout(60_000);

const START = Date.parse('2026-11-10T22:30:00Z');
const KEYS = ['a', 'b'].map(name => `slo:default/${name}/default`);
const minute = (n: number) => new Date(START + n * 60_000);
const sample = (n: number, good: number, total: number): SampleRow => ({
  objective: KEYS[0],
  minute: minute(n),
  sequence: 0,
  good,
  total,
});

describe('SampleStore', () => {
  let db: Knex;
  let store: SampleStore;
  const write = (source: string, samples: SampleRow[]) =>
    store.write(source, samples, s => samples.indexOf(s));
  const naive = async (from: Date, to: Date) => {
    const { rows } = await db.raw(
      `SELECT objective, sum(good) AS good, sum(total) AS total, count(DISTINCT minute) AS minutes
       FROM samples AS s WHERE minute >= ? AND minute < ? AND (source <> 'sample' OR NOT EXISTS (
         SELECT FROM samples AS r WHERE r.objective = s.objective AND r.minute = s.minute AND r.source <> 'sample'))
       GROUP BY objective ORDER BY objective`,
      [from.toISOString(), to.toISOString()],
    );
    return rows.map((row: Record<string, string>) => [
      row.objective,
      Number(row.good),
      Number(row.total),
      Number(row.minutes),
    ]);
  };
  const intervals = (from: Date, to: Date) =>
    KEYS.map((objective, key) => ({ key, objective, from, to }));
  const counted = async (from: Date, to: Date) =>
    [...(await countIntervals(db, intervals(from, to)))]
      .map(([key, c]) => [KEYS[key], c.good, c.total, c.minutes])
      .sort();
  const state = async () => ({
    samples: await db('samples').orderBy(['objective', 'minute', 'source']),
    hours: await db('hourly_rollups').orderBy(['objective', 'hour']),
    days: await db('daily_rollups').orderBy(['objective', 'day']),
  });
  const clear = () =>
    db.raw('TRUNCATE samples, hourly_rollups, daily_rollups, source_status');

  beforeAll(async () => {
    db = await migratedDatabase();
    await stateObjectives(db, 'a', 'b');
    store = new SampleStore(db);
  });
  beforeEach(clear);

  it('counts a batch once, however often and however many at once send it', async () => {
    const batch = Array.from({ length: 200 }, (_, n) => sample(n, 9, 10));
    const results = await Promise.all(
      Array.from({ length: 8 }, () => write('ci', batch)),
    );
    expect(results.sort((a, b) => b - a)).toEqual([200, 0, 0, 0, 0, 0, 0, 0]);
    expect(await counted(minute(0), minute(200))).toEqual([
      [KEYS[0], 1800, 2000, 200],
    ]);
    expect(
      await db('daily_rollups').select('good', 'minutes').orderBy('day'),
    ).toEqual([
      { good: '810', minutes: 90 },
      { good: '990', minutes: 110 },
    ]);
  });

  it('replaces by a higher sequence and ignores an equal or lower one', async () => {
    await write('ci', [{ ...sample(0, 1, 10), sequence: 5 }]);
    expect(await write('ci', [{ ...sample(0, 2, 10), sequence: 5 }])).toBe(0);
    expect(await write('ci', [{ ...sample(0, 3, 10), sequence: 4 }])).toBe(0);
    expect(await write('ci', [{ ...sample(0, 4, 10), sequence: 6 }])).toBe(1);
    expect(await counted(minute(0), minute(1))).toEqual([[KEYS[0], 4, 10, 1]]);
  });

  it('adds up sources, and takes sample data only where there is no other', async () => {
    await write('sample', [sample(0, 100, 100), sample(1, 100, 100)]);
    await write('ci', [sample(0, 1, 2)]);
    await write('probe', [sample(0, 0, 1)]);
    const [counts] = [
      ...(await countIntervals(db, intervals(minute(0), minute(5)))).values(),
    ];
    expect(counts).toEqual({
      good: 101,
      total: 103,
      minutes: 2,
      sampleMinutes: 1,
    });
    await store.removeSource('ci');
    await store.removeSource('probe');
    expect(await counted(minute(0), minute(5))).toEqual([
      [KEYS[0], 200, 200, 2],
    ]);
    await store.removeSource('sample');
    expect(await state()).toEqual({ samples: [], hours: [], days: [] });
    expect(await db('source_status')).toEqual([]);
  });

  it('leaves what it would be without a source that is removed', async () => {
    const [own, other] = [300, 1500].map(n => [
      sample(n, 3, 4),
      { ...sample(n + 200, 1, 2), objective: KEYS[1] },
    ]);
    await write('ci', [...own, ...other]);
    const before = await state();
    // The same hours, other hours of the same days, and days of its own.
    const all = [10, 300, 301, 400, 1500, 4000].map(n => sample(n, 5, 5));
    await write('sample', all);
    await write(
      'sample',
      all.map(s => ({ ...s, objective: KEYS[1] })),
    );
    expect(await store.removeSource('sample')).toEqual(KEYS);
    expect(await state()).toEqual(before);
    expect(await db('source_status').distinct('source')).toEqual([
      { source: 'ci' },
    ]);
  });

  it('removes a source as a whole or not at all', async () => {
    await write('sample', [sample(0, 1, 1)]);
    const before = await state();
    await db.raw(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '53100'; END $$`);
    await db.raw(`CREATE TRIGGER refuse BEFORE DELETE ON source_status
      FOR EACH ROW EXECUTE FUNCTION refuse()`);
    await expect(store.removeSource('sample')).rejects.toMatchObject({
      code: '53100',
    });
    await db.raw('DROP FUNCTION refuse CASCADE');
    expect(await state()).toEqual(before);
  });

  it('refuses the whole batch for one unknown objective', async () => {
    const wrong = { ...sample(1, 1, 1), objective: 'slo:default/z/default' };
    await expect(write('ci', [sample(0, 1, 1), wrong])).rejects.toThrow(
      `/body/samples/1/objective: 'slo:default/z/default' is not known`,
    );
    expect((await state()).samples).toEqual([]);
  });

  it('lets the database refuse impossible figures', async () => {
    await expect(write('ci', [sample(0, 2, 1)])).rejects.toMatchObject({
      code: '23514',
    });
    await expect(
      write('ci', [{ ...sample(0, 1, 1), minute: new Date(START + 1000) }]),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('makes one partition for each day, also when many need it at once', async () => {
    const days = Array.from({ length: 5 }, (_, n) =>
      sample(n * 1440 + 9000, 1, 1),
    );
    await Promise.all(
      Array.from({ length: 6 }, (_, n) => write(`ci-${n}`, days)),
    );
    const [{ count }] = await db('pg_inherits')
      .whereRaw(`inhparent = 'samples'::regclass`)
      .count();
    expect(Number(count)).toBeGreaterThanOrEqual(5);
    expect((await state()).samples).toHaveLength(30);
  });

  it('forgets the samples of whole days and keeps their sums', async () => {
    await write('ci', [sample(0, 1, 1), sample(200, 1, 1)]);
    expect(await store.dropBefore('2026-11-11')).toBeGreaterThanOrEqual(1);
    expect(await counted(minute(0), minute(500))).toEqual([[KEYS[0], 1, 1, 1]]);
    expect((await state()).days).toHaveLength(2);
    // The day can be filled again.
    await write('ci', [sample(0, 1, 1)]);
    expect(await counted(minute(0), minute(500))).toEqual([[KEYS[0], 2, 2, 2]]);
  });

  const arbitrarySample = fc.record({
    objective: fc.constantFrom(...KEYS),
    source: fc.constantFrom('ci', 'probe', 'sample'),
    n: fc.integer({ min: 0, max: 400 }),
    sequence: fc.integer({ min: 0, max: 3 }),
    bad: fc.integer({ min: 0, max: 5 }),
  });

  it('gives the same figures for any order, split and repetition, and the naive sum', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitrarySample, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.infiniteStream(fc.nat()),
        async (given, size, random) => {
          // A source says one thing under one sequence; so figures follow from it.
          const said = given.map(g => ({
            ...g,
            total: 10 + g.sequence,
            good: 10 + g.sequence - ((g.n + g.sequence) % 6),
          }));
          const send = async (all: typeof said, step: number) => {
            for (let i = 0; i < all.length; i += step) {
              for (const source of ['ci', 'probe', 'sample']) {
                const rows = new Map<string, SampleRow>();
                for (const s of all.slice(i, i + step)) {
                  const key = `${s.objective} ${s.n}`;
                  const before = rows.get(key);
                  if (
                    s.source !== source ||
                    (before && before.sequence >= s.sequence)
                  )
                    continue;
                  const { objective, sequence, good, total } = s;
                  rows.set(key, {
                    objective,
                    sequence,
                    good,
                    total,
                    minute: minute(s.n),
                  });
                }
                if (rows.size > 0) await write(source, [...rows.values()]);
              }
            }
          };
          await clear();
          await send(said, said.length);
          const once = await state();
          const [from, to] = [minute(17), minute(377)];
          expect(await counted(from, to)).toEqual(await naive(from, to));
          await clear();
          const mixed = [...said, ...said]
            .map(s => ({ s, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ s }) => s);
          await send(mixed, size);
          expect(await state()).toEqual(once);
        },
      ),
      { numRuns: 25 },
    );
  });
});
