import fc from 'fast-check';
import type { ExclusionRule } from '../../definitions/exclusions';
import type { JudgedBy } from '../weigh';

/** Minutes are counted from this instant. */
export const EPOCH_MINUTE = Date.UTC(2026, 2, 28) / 60_000;

/** One minute's counts. */
export interface Sample {
  minute: number;
  good: number;
  total: number;
}

/** An objective with everything that was measured of it. */
export interface Scenario {
  by: JudgedBy & { timeSliceTargetPpm: number };
  sliceMinutes: number;
  /** Half-open. */
  from: number;
  to: number;
  /** End of the last minute that is over. */
  until: number;
  /** Distinct minutes, all before `until`; may lie before the window. */
  samples: Sample[];
  rules: ExclusionRule[];
}

/** Random objectives over short windows that hold every kind of gap and exclusion. */
export function scenarios(): fc.Arbitrary<Scenario> {
  return fc
    .record({
      method: fc.constantFrom(
        'Occurrences' as const,
        'Timeslices' as const,
        'RatioTimeslices' as const,
      ),
      noData: fc.constantFrom(
        'exclude' as const,
        'good' as const,
        'bad' as const,
      ),
      targetPpm: fc.oneof(
        fc.constantFrom(0, 500_000, 900_000, 990_000, 999_000, 999_999),
        fc.integer({ min: 0, max: 999_999 }),
      ),
      timeSliceTargetPpm: fc.oneof(
        fc.constantFrom(1_000_000, 500_000, 1),
        fc.integer({ min: 1, max: 1_000_000 }),
      ),
      sliceMinutes: fc.constantFrom(1, 2, 5, 7, 15, 60),
      from: fc.integer({ min: 0, max: 120 }),
      length: fc.integer({ min: 1, max: 180 }),
      over: fc.oneof(
        fc.constant(1),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      samples: fc.uniqueArray(sample(), {
        maxLength: 90,
        selector: ({ minute }) => minute,
      }),
      rules: fc.array(rule(), { maxLength: 4 }),
    })
    .map(({ method, noData, targetPpm, timeSliceTargetPpm, ...rest }) => {
      const until = rest.from + Math.round(rest.length * rest.over);
      return {
        by: { budgetingMethod: method, noData, targetPpm, timeSliceTargetPpm },
        sliceMinutes: rest.sliceMinutes,
        from: EPOCH_MINUTE + rest.from,
        to: EPOCH_MINUTE + rest.from + rest.length,
        until: EPOCH_MINUTE + until,
        samples: rest.samples
          .filter(({ minute }) => minute < until)
          .map(it => ({ ...it, minute: EPOCH_MINUTE + it.minute })),
        rules: rest.rules,
      };
    });
}

function sample(): fc.Arbitrary<Sample> {
  const count = fc.oneof(
    fc.nat({ max: 5 }),
    fc.nat({ max: 10_000 }),
    fc.nat({ max: 1_000_000_000 }),
  );
  return fc
    .tuple(fc.integer({ min: 0, max: 300 }), count, count)
    .map(([minute, good, bad]) => ({ minute, good, total: good + bad }));
}

function rule(): fc.Arbitrary<ExclusionRule> {
  return fc
    .record({
      mode: fc.constantFrom('remove' as const, 'count-as-good' as const),
      at: fc.integer({ min: -30, max: 300 }),
      length: fc.oneof(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 200 }),
      ),
    })
    .map(({ mode, at, length }) => ({
      title: `${mode} ${at}`,
      mode,
      maintenance: {
        start: new Date((EPOCH_MINUTE + at) * 60_000)
          .toISOString()
          .slice(0, 16),
        zone: 'UTC',
        duration: `${length}m`,
      },
    }));
}
