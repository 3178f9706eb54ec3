import { judgeWindow } from './judgeWindow';
import { countSlices } from './slices';
import type { JudgedBy } from './weigh';
import { type WindowFigures } from './windowFigures';

const by = (
  budgetingMethod: JudgedBy['budgetingMethod'],
  noData: JudgedBy['noData'],
  targetPpm: number,
): JudgedBy => ({ budgetingMethod, noData, targetPpm });

const figures = (change: Partial<WindowFigures>): WindowFigures => ({
  counts: { good: 0, total: 0 },
  coveredMinutes: 0,
  windowMinutes: 100,
  measurableMinutes: 100,
  unmeasuredMinutes: 0,
  unmeasuredGoodMinutes: 0,
  remainingMinutes: 0,
  ...change,
});

const slices = (change: Partial<NonNullable<WindowFigures['slices']>>) => ({
  slices: 0,
  goodSlices: 0,
  ratioSum: 0n,
  unmeasuredSlices: 0,
  unmeasuredGoodSlices: 0,
  remainingSlices: 0,
  ...change,
});

describe('judgeWindow by occurrences', () => {
  // 80 of 100 minutes measured, 10 events each, 8 of 800 events bad.
  const measured = {
    counts: { good: 792, total: 800 },
    coveredMinutes: 80,
    unmeasuredMinutes: 20,
  };

  it.each([
    ['exclude', 0, 'at-risk', 990_000, 8, 8],
    // 20 minutes of 10 good events: 992 of 1,000.
    ['good', 0, 'at-risk', 992_000, 10, 8],
    // 20 minutes of 10 bad events: 792 of 1,000.
    ['bad', 0, 'broken', 792_000, 10, 208],
    // 5 of them in time that counts as good: 842 of 1,000.
    ['bad', 5, 'broken', 842_000, 10, 158],
    ['exclude', 5, 'at-risk', 990_000, 8, 8],
  ] as const)(
    'with no-data %s and %s minutes that count as good is %s',
    (noData, unmeasuredGoodMinutes, state, attainmentPpm, allowed, spent) => {
      const verdict = judgeWindow(
        by('Occurrences', noData, 990_000),
        figures({ ...measured, unmeasuredGoodMinutes }),
      );
      expect(verdict).toEqual({
        state,
        attainmentPpm,
        remainingBudget: (allowed - spent) / allowed,
        budget: { unit: 'events', allowed, spent, remaining: allowed - spent },
        coverage: 0.8,
      });
    },
  );

  it('weighs by an average that is no whole number, without rounding', () => {
    // 7 events in 3 minutes; one more minute weighs 7 ÷ 3 bad events.
    const verdict = judgeWindow(
      by('Occurrences', 'bad', 750_000),
      figures({
        counts: { good: 7, total: 7 },
        coveredMinutes: 3,
        unmeasuredMinutes: 1,
      }),
    );
    // Exactly 3 of 4: the promise of 75 % is kept to the last event.
    expect(verdict).toMatchObject({
      state: 'at-risk',
      attainmentPpm: 750_000,
      remainingBudget: 0,
    });
  });

  it.each([
    ['exclude', 'no-data', null],
    ['good', 'kept', 1_000_000],
    ['bad', 'broken', 0],
  ] as const)(
    'with no-data %s and measurements that stopped before the window is %s',
    (noData, state, attainmentPpm) => {
      expect(
        judgeWindow(
          by('Occurrences', noData, 990_000),
          figures({ unmeasuredMinutes: 100 }),
        ),
      ).toMatchObject({ state, attainmentPpm, coverage: 0 });
    },
  );

  it.each(['exclude', 'good', 'bad'] as const)(
    'with no-data %s what was never measured has no data',
    noData => {
      for (const method of ['Occurrences', 'Timeslices'] as const) {
        expect(
          judgeWindow(by(method, noData, 0), figures({ slices: slices({}) })),
        ).toEqual({
          state: 'no-data',
          attainmentPpm: null,
          remainingBudget: null,
          budget: null,
          coverage: 0,
        });
      }
    },
  );

  it('gives a calendar window in progress the budget of all of it', () => {
    // 10 of 100 minutes are over; 3 of 100 events were bad, 10 may be by its end.
    const verdict = judgeWindow(
      by('Occurrences', 'exclude', 990_000),
      figures({
        counts: { good: 97, total: 100 },
        coveredMinutes: 10,
        measurableMinutes: 10,
        remainingMinutes: 90,
      }),
    );
    expect(verdict).toEqual({
      state: 'kept',
      attainmentPpm: 970_000,
      remainingBudget: 0.7,
      budget: { unit: 'events', allowed: 10, spent: 3, remaining: 7 },
      coverage: 1,
    });
  });

  it.each([
    [{ counts: { good: 1, total: 1 } }, 'no minute'],
    [{ counts: { good: 2, total: 1 }, coveredMinutes: 1 }, 'good <= total'],
  ])('refuses %j', (change, why) => {
    const objective = by('Occurrences', 'exclude', 990_000);
    expect(() => judgeWindow(objective, figures(change))).toThrow(why);
  });
});

describe('judgeWindow by slices', () => {
  it.each([
    ['exclude', 'at-risk', 900_000, 8, 8],
    ['good', 'at-risk', 920_000, 10, 8],
    ['bad', 'broken', 720_000, 10, 28],
  ] as const)(
    'with no-data %s is %s',
    (noData, state, attainmentPpm, allowed, spent) => {
      expect(
        judgeWindow(
          by('Timeslices', noData, 900_000),
          figures({
            slices: slices({
              slices: 80,
              goodSlices: 72,
              unmeasuredSlices: 20,
            }),
          }),
        ),
      ).toMatchObject({
        state,
        attainmentPpm,
        budget: { unit: 'slices', allowed, spent, remaining: allowed - spent },
      });
    },
  );

  it('of a month gives the minutes that the published table allows', () => {
    // 43.2 minutes of 30 days at 99.9 %: appendix A of Site Reliability
    // Engineering, O'Reilly 2016. On the first day 5 were bad.
    const { budget, remainingBudget } = judgeWindow(
      by('Timeslices', 'exclude', 999_000),
      figures({
        windowMinutes: 43_200,
        slices: slices({
          slices: 1_440,
          goodSlices: 1_435,
          remainingSlices: 43_200 - 1_440,
        }),
      }),
    );
    expect(budget).toMatchObject({ unit: 'slices', allowed: 43.2, spent: 5 });
    expect(remainingBudget).toBeCloseTo(38.2 / 43.2, 12);
  });

  it('takes the mean of ratios, not the ratio of sums', () => {
    // A busy good slice does not outweigh a quiet bad one: (1 + 0.5) ÷ 2.
    const counted = countSlices([
      { good: 1_000_000, total: 1_000_000 },
      { good: 1, total: 2 },
      { good: 0, total: 0 },
    ]);
    expect(counted).toEqual({
      slices: 2,
      goodSlices: 0,
      ratioSum: 1_500_000_000_000n,
    });
    expect(
      judgeWindow(
        by('RatioTimeslices', 'exclude', 700_000),
        figures({ slices: slices(counted) }),
      ),
    ).toMatchObject({
      state: 'at-risk',
      attainmentPpm: 750_000,
      budget: { unit: 'slices', spent: 0.5 },
    });
  });

  it('needs slices', () => {
    const objective = by('Timeslices', 'bad', 900_000);
    expect(() => judgeWindow(objective, figures({}))).toThrow('slices');
  });
});
