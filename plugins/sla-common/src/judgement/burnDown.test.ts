import { burnDown, expectedRemaining, timeLeftMinutes } from './burnDown';
import { burnRateOf } from './judgeWindow';
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

describe('burning', () => {
  it('applies the no-data policy', () => {
    const gaps = figures({
      counts: { good: 10, total: 10 },
      coveredMinutes: 10,
      unmeasuredMinutes: 90,
    });
    expect(burnRateOf(by('Occurrences', 'exclude', 900_000), gaps)).toBe(0);
    expect(burnRateOf(by('Occurrences', 'bad', 900_000), gaps)).toBe(9);
    expect(burnRateOf(by('Occurrences', 'exclude', 0), figures({}))).toBeNull();
  });

  it.each([
    // Table 5-4 of The Site Reliability Workbook, O'Reilly 2018: at a burn rate
    // of 1 a budget of 30 days lasts 30 days, at 2 it lasts 15, at 1,000 43 min.
    [1, 43_200, 1, 43_200],
    [1, 43_200, 2, 21_600],
    [1, 43_200, 1_000, 43.2],
    [0.5, 43_200, 1, 21_600],
    [0, 43_200, 1, 0],
    [-3, 43_200, 1, 0],
    [-3, 43_200, 0, 0],
    [1, 43_200, 0, null],
    [null, 43_200, 1, null],
    [1, 43_200, null, null],
  ])('%s of %s minutes at %s lasts %s', (share, minutes, burn, left) => {
    expect(timeLeftMinutes(share, minutes, burn)).toBe(left);
  });

  it.each([
    ['2026-01-01T00:00Z', 1],
    ['2026-01-16T00:00Z', 0.5],
    ['2026-01-31T00:00Z', 0],
    ['2027-01-01T00:00Z', 0],
    ['2025-01-01T00:00Z', 1],
  ])('at %s should leave %s', (at, share) => {
    const bounds = {
      from: new Date('2026-01-01T00:00Z'),
      to: new Date('2026-01-31T00:00Z'),
    };
    expect(expectedRemaining(bounds, new Date(at))).toBe(share);
  });

  it('is drawn below zero, and not at all before anything was measured', () => {
    const bounds = {
      from: new Date('2026-01-01T00:00Z'),
      to: new Date('2026-01-01T00:03Z'),
      minutes: 3,
    };
    const bucket = (minute: number, good: number, total: number) => ({
      from: new Date(+bounds.from + minute * 60_000),
      to: new Date(+bounds.from + (minute + 1) * 60_000),
      figures: {
        counts: { good, total },
        coveredMinutes: total > 0 ? 1 : 0,
      },
    });
    const points = burnDown(
      by('Occurrences', 'exclude', 900_000),
      figures({
        counts: { good: 15, total: 20 },
        coveredMinutes: 2,
        windowMinutes: 3,
      }),
      {
        bounds,
        buckets: [bucket(0, 0, 0), bucket(1, 9, 10), bucket(2, 6, 10)],
      },
    );
    expect(points.map(it => [it.at.slice(14, 16), it.remaining])).toEqual([
      ['01', null],
      ['02', 0.5],
      ['03', -1.5],
    ]);
    expect(points.map(it => it.measured)).toEqual([false, true, true]);
    expect(points[2].expected).toBe(0);
  });
});
