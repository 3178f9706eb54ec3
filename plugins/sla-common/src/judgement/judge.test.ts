import fc from 'fast-check';
import { burnRate, judge, remainingBudget, stateOf } from './judge';

/** Good seconds of a 30-day month in which `bad` were lost. */
const secondsOf30Days = (bad: number) => {
  const total = 30 * 24 * 3600;
  return { good: total - bad, total };
};

describe('judge', () => {
  // Unavailability that each level allows in 30 days, in seconds: appendix A
  // ("Availability Table") of Site Reliability Engineering, O'Reilly 2016.
  it.each([
    ['90 %', 900_000, 3 * 86_400],
    ['95 %', 950_000, 1.5 * 86_400],
    ['99 %', 990_000, 7.2 * 3_600],
    ['99.5 %', 995_000, 3.6 * 3_600],
    ['99.9 %', 999_000, 43.2 * 60],
    ['99.95 %', 999_500, 21.6 * 60],
    ['99.99 %', 999_900, 4.32 * 60],
    ['99.999 %', 999_990, 25.92],
  ])(
    'allows at %s what the published table allows',
    (_, targetPpm, seconds) => {
      const allowed = Math.floor(seconds + 1e-9);
      const atTheLine = judge(targetPpm, secondsOf30Days(allowed));
      expect(atTheLine.allowedBad).toBe(allowed);
      expect(atTheLine.state).toBe('at-risk');
      expect(judge(targetPpm, secondsOf30Days(allowed + 1)).state).toBe(
        'broken',
      );
    },
  );

  it.each([
    // 90 % of ten: (1 - 0.9) * 10 is 0.9999999999999998 in floating point.
    [900_000, 9, 10, 'at-risk', 900_000, 0],
    [900_000, 8, 10, 'broken', 800_000, -1],
    [900_000, 10, 10, 'kept', 1_000_000, 1],
    [999_000, 9_999, 10_000, 'kept', 999_900, 0.9],
    [999_000, 99_925, 100_000, 'at-risk', 999_250, 0.25],
    [999_000, 99_926, 100_000, 'kept', 999_260, 0.26],
    [0, 0, 7, 'at-risk', 0, 0],
    [999_999, 0, 1, 'broken', 0, -999_999],
    // Attainment is rounded down: this is below the target, and shown so.
    [666_667, 2, 3, 'broken', 666_666, -0.000001000001],
  ] as const)(
    'judges target %s ppm with %s of %s good as %4$s',
    (targetPpm, good, total, state, attainmentPpm, remaining) => {
      const verdict = judge(targetPpm, { good, total });
      expect(verdict).toMatchObject({
        state,
        attainmentPpm,
        bad: total - good,
      });
      expect(verdict.remainingBudget).toBeCloseTo(remaining, 9);
    },
  );

  it('says "no data" about nothing, whatever the target', () => {
    expect(judge(0, { good: 0, total: 0 })).toEqual({
      state: 'no-data',
      attainmentPpm: null,
      remainingBudget: null,
      bad: 0,
      allowedBad: 0,
    });
    expect(burnRate(999_000, { good: 0, total: 0 })).toBeNull();
  });

  it('stays exact where products leave the safe integers', () => {
    const total = Number.MAX_SAFE_INTEGER - 1; // 9007199254740990
    const allowed = 9_007_199_254; // a millionth of it, rounded down
    expect(stateOf(999_999, { good: total - allowed, total })).toBe('at-risk');
    expect(stateOf(999_999, { good: total - allowed - 1, total })).toBe(
      'broken',
    );
  });

  it.each([
    [1_000_000, 1, 1, 'targetPpm'],
    [-1, 1, 1, 'targetPpm'],
    [0.5, 1, 1, 'targetPpm'],
    [999_000, 2, 1, 'good <= total'],
    [999_000, -1, 1, 'good <= total'],
    [999_000, 0.5, 1, 'whole numbers'],
    [999_000, NaN, 1, 'whole numbers'],
    [999_000, 1, Infinity, 'whole numbers'],
    [999_000, 1, 2 ** 53, 'whole numbers'],
  ])('refuses target %s with %s of %s', (targetPpm, good, total, why) => {
    expect(() => judge(targetPpm, { good, total })).toThrow(why);
  });
});

describe('burnRate', () => {
  // "Burn rates and time to complete budget exhaustion" for 99.9 % in 30 days:
  // table 5-4, chapter 5 of The Site Reliability Workbook, O'Reilly 2018.
  it.each([
    [1, 0.1],
    [2, 0.2],
    [10, 1],
    [1_000, 100],
  ])('is %s at an error rate of %s %', (rate, errorPercent) => {
    const bad = errorPercent * 1_000;
    const counts = { good: 100_000 - bad, total: 100_000 };
    expect(burnRate(999_000, counts)).toBe(rate);
  });
});

describe('judgement of any counts', () => {
  const cases = fc.record({
    targetPpm: fc.integer({ min: 0, max: 999_999 }),
    minutes: fc.array(
      fc
        .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }))
        .map(([good, bad]) => ({ good, total: good + bad })),
      { maxLength: 40 },
    ),
  });
  const sum = (minutes: { good: number; total: number }[]) =>
    minutes.reduce(
      (all, { good, total }) => ({
        good: all.good + good,
        total: all.total + total,
      }),
      { good: 0, total: 0 },
    );

  it('agrees with an oracle that spends the budget event by event', () => {
    fc.assert(
      fc.property(cases, ({ targetPpm, minutes }) => {
        const counts = sum(minutes);
        // Each event pays in what it may cost; each failure takes one event out.
        let millionths = 0;
        let paidIn = 0;
        for (const { good, total } of minutes) {
          for (let event = 0; event < total; event += 1) {
            paidIn += 1_000_000 - targetPpm;
            millionths += 1_000_000 - targetPpm;
            millionths -= event < good ? 0 : 1_000_000;
          }
        }
        const verdict = judge(targetPpm, counts);
        fc.pre(counts.total > 0);
        const left = millionths / paidIn;
        expect(verdict.state === 'broken').toBe(millionths < 0);
        expect(verdict.state === 'kept').toBe(millionths * 4 > paidIn);
        expect(verdict.remainingBudget).toBe(left);
        expect(remainingBudget(targetPpm, counts)).toBe(left);
        expect(verdict.attainmentPpm! >= targetPpm).toBe(millionths >= 0);
        expect(burnRate(targetPpm, counts)).toBeCloseTo(1 - left, 6);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the unit in which events are counted', () => {
    const factor = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(cases, factor, ({ targetPpm, minutes }, times) => {
        const { good, total } = sum(minutes);
        expect(
          stateOf(targetPpm, { good: good * times, total: total * times }),
        ).toBe(stateOf(targetPpm, { good, total }));
      }),
    );
  });
});
