import {
  countSlices,
  exclusionIntervals,
  windowFigures,
  type ExclusionRule,
} from '@stagecraft/backstage-plugin-sla-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { objective } from '../__fixtures__/definitions';
import { migratedDatabase } from '../__fixtures__/testDatabase';
import { DefinitionStore } from './DefinitionStore';
import { FiguresStore, type FiguresRequest } from './FiguresStore';
import type { SampleRow } from './operations/upsertSamples';
import { SampleStore } from './SampleStore';

jest.setTimeout(120_000);

const MINUTE_MS = 60_000;
const FIRST = Date.parse('2026-03-27T21:07:00Z');
const MINUTES = 4 * 1440;
const at = (minute: number) => new Date(FIRST + minute * MINUTE_MS);

/** Slices that divide an hour, a day, and neither. */
const SLICES = [5, 90, 7];
const SLICE_TARGET_PPM = 900_000;
const keyOf = (minutes: number) => `slo:default/of-${minutes}/default`;

/** Samples of the objectives, with holes, an empty minute now and then, and outages. */
function sampleOf(minute: number): { good: number; total: number } | undefined {
  if ((minute * 7) % 11 < 2) return undefined;
  if (minute % 97 === 0) return { good: 0, total: 0 };
  const total = 1 + ((minute * 13) % 50);
  return { good: minute % 31 < 4 ? Math.floor(total / 2) : total, total };
}

async function fill(db: Knex) {
  const definitions = new DefinitionStore(db);
  const store = new SampleStore(db);
  for (const timeSliceMinutes of SLICES) {
    const name = `of-${timeSliceMinutes}`;
    const sliced = objective(name, {
      budgetingMethod: 'Timeslices',
      timeSliceMinutes,
      timeSliceTargetPpm: SLICE_TARGET_PPM,
    });
    await definitions.saveObjectives(sliced.sloRef, [sliced], undefined);
  }
  const samples = SLICES.flatMap(minutes =>
    Array.from({ length: MINUTES }, (_, minute): SampleRow[] => {
      const counts = sampleOf(minute);
      const key = { objective: keyOf(minutes), minute: at(minute) };
      return counts ? [{ ...key, sequence: 0, ...counts }] : [];
    }).flat(),
  );
  for (let start = 0; start < samples.length; start += 5_000) {
    await store.write('ci', samples.slice(start, start + 5_000), () => 0);
  }
}

/** The same figures, minute by minute and without any roll-up. */
function byHand({
  bounds,
  until,
  exclusions,
  slices,
  ...rest
}: FiguresRequest) {
  const nothing = () => ({ good: 0, total: 0, coveredMinutes: 0 });
  const sums = {
    all: nothing(),
    remove: nothing(),
    'count-as-good': nothing(),
  };
  const bySlice = new Map<
    number,
    { good: number; total: number; inside: boolean }
  >();
  const end = Math.min(+bounds.to, +until);
  const length = (slices?.minutes ?? 1) * MINUTE_MS;
  const modeOf = (time: number) =>
    exclusions.find(it => +it.from <= time && time < +it.to)?.rule.mode;
  for (let time = +bounds.from; time < end; time += MINUTE_MS) {
    const counts = sampleOf((time - FIRST) / MINUTE_MS);
    const outside = time < FIRST || time >= +at(MINUTES);
    const mode = modeOf(time);
    const slice = Math.floor(time / length) * length;
    if (counts && !outside) {
      for (const sum of [sums.all, ...(mode ? [sums[mode]] : [])]) {
        sum.good += counts.good;
        sum.total += counts.total;
        sum.coveredMinutes += 1;
      }
    }
    if (slice >= +bounds.from && slice + length <= end) {
      const of = bySlice.get(slice) ?? { good: 0, total: 0, inside: true };
      of.inside = of.inside && mode !== undefined;
      if (counts && !outside && mode !== 'remove') {
        of.good += mode ? counts.total : counts.good;
        of.total += counts.total;
      }
      bySlice.set(slice, of);
    }
  }
  const counted = [...bySlice.values()];
  return windowFigures({
    ...rest,
    bounds,
    until,
    exclusions,
    all: sums.all,
    removed: sums.remove,
    countedAsGood: sums['count-as-good'],
    ...(slices && {
      slices: {
        ...countSlices(counted, slices.targetPpm ?? undefined),
        minutes: slices.minutes,
        insideExclusions: counted.filter(it => it.inside && it.total > 0)
          .length,
      },
    }),
  });
}

const rule = fc.oneof(
  fc.record({
    title: fc.constant('Maintenance'),
    mode: fc.constantFrom('remove' as const, 'count-as-good' as const),
    maintenance: fc.record({
      start: fc.constantFrom('2026-03-20T01:30', '2026-03-28T23:10'),
      zone: fc.constantFrom('Europe/Berlin', 'UTC'),
      duration: fc.constantFrom('7m', '95m', '6h'),
      rrule: fc.constantFrom('FREQ=DAILY', 'FREQ=DAILY;INTERVAL=2'),
    }),
  }),
  fc.record({
    title: fc.constant('Service hours'),
    mode: fc.constantFrom('remove' as const, 'count-as-good' as const),
    outside: fc.constant({
      zone: 'America/New_York',
      days: ['mon' as const, 'fri' as const, 'sat' as const],
      from: '08:15',
      to: '20:00',
    }),
  }),
) as fc.Arbitrary<ExclusionRule>;

const asked = fc
  .record({
    minutes: fc.constantFrom(...SLICES),
    from: fc.integer({ min: -300, max: MINUTES }),
    length: fc.integer({ min: 1, max: MINUTES }),
    cut: fc.integer({ min: 0, max: 400 }),
    rules: fc.array(rule, { maxLength: 3 }),
    sliced: fc.boolean(),
    rolledUp: fc.boolean(),
  })
  .map((it): FiguresRequest => {
    const bounds = {
      from: at(it.from),
      to: at(it.from + it.length),
      minutes: it.length,
    };
    return {
      objective: keyOf(it.minutes),
      bounds,
      until: new Date(+bounds.to - it.cut * MINUTE_MS),
      measuredSince: at(0),
      exclusions: exclusionIntervals(it.rules, bounds),
      ...(it.sliced && {
        slices: {
          minutes: it.minutes,
          targetPpm: SLICE_TARGET_PPM,
          rolledUp: it.rolledUp,
        },
      }),
    };
  });

describe('FiguresStore', () => {
  let db: Knex;
  let store: FiguresStore;

  beforeAll(async () => {
    db = await migratedDatabase();
    await fill(db);
    store = new FiguresStore(db);
  });

  it('counts windows with exclusions and slices as one does by hand', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(asked, { minLength: 1, maxLength: 12 }),
        async requests => {
          const counted = await store.count(requests);
          expect(counted.map(it => it.figures)).toEqual(requests.map(byHand));
        },
      ),
      { numRuns: Number(process.env.STAGECRAFT_TEST_LONG ? 400 : 25) },
    );
  });

  it('asks twice at most, however many are asked for', async () => {
    let statements = 0;
    const count = () => (statements += 1);
    const requests = fc.sample(asked, { numRuns: 300, seed: 7 });
    db.on('query', count);
    await store.count(requests);
    await store.count(requests.slice(0, 2));
    db.removeListener('query', count);
    expect(statements).toBeLessThanOrEqual(4);
  });

  it('counts nothing where there is nothing', async () => {
    const bounds = { from: at(0), to: at(10), minutes: 10 };
    const none = { bounds, until: at(10), exclusions: [], measuredSince: null };
    const [{ figures, sample }] = await store.count([
      { ...none, objective: 'slo:default/none/default' },
    ]);
    expect(figures.counts).toEqual({ good: 0, total: 0 });
    expect(sample).toBe(false);
  });

  it('rebuilds slices when a definition has others, and only then', async () => {
    const rollups = () =>
      db('slice_rollups')
        .where({ objective: keyOf(5) })
        .orderBy(['span_minutes', 'start']);
    const before = await rollups();
    const save = (change: object) => {
      const sliced = objective('of-5', {
        budgetingMethod: 'Timeslices',
        timeSliceMinutes: 5,
        timeSliceTargetPpm: SLICE_TARGET_PPM,
        ...change,
      });
      return new DefinitionStore(db).saveObjectives(
        sliced.sloRef,
        [sliced],
        'group:default/a',
      );
    };
    await save({});
    expect(await rollups()).toEqual(before);
    await save({ timeSliceTargetPpm: 1 });
    expect(await rollups()).not.toEqual(before);
    await save({ timeSliceMinutes: 10 });
    const [first] = await rollups();
    expect(first.slices).toBeLessThanOrEqual(6);
    await save({});
    expect(await rollups()).toEqual(before);
  });
});
