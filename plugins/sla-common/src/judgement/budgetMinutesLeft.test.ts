import { budgetMinutesLeft } from './budgetMinutesLeft';
import type { WindowFigures } from './windowFigures';

// 1,000 minutes, 10 events in each of the 800 that were measured.
const figures: WindowFigures = {
  counts: { good: 7_992, total: 8_000 },
  windowMinutes: 1_000,
  measurableMinutes: 1_000,
  coveredMinutes: 800,
  unmeasuredMinutes: 200,
  unmeasuredGoodMinutes: 0,
  remainingMinutes: 0,
};
const by = { targetPpm: 990_000, noData: 'exclude' as const };

it.each([
  // 80 − 8 events are left, of which a minute had 8,000 ÷ 1,000.
  ['events of a full outage', 7_992, 9],
  ['what is overspent', 7_912, -1],
])('tells %s in minutes', (_, good, minutes) => {
  const counts = { good, total: 8_000 };
  expect(
    budgetMinutesLeft(
      { ...by, budgetingMethod: 'Occurrences' },
      { ...figures, counts },
    ),
  ).toBe(minutes);
});

it('tells slices by their length, and nothing without data', () => {
  const slices = {
    slices: 200,
    goodSlices: 199,
    ratioSum: 0n,
    unmeasuredSlices: 0,
    unmeasuredGoodSlices: 0,
    remainingSlices: 0,
  };
  const timeslices = {
    ...by,
    budgetingMethod: 'Timeslices' as const,
    timeSliceMinutes: 5,
  };
  // 2 of 200 slices may fail, one did.
  expect(budgetMinutesLeft(timeslices, { ...figures, slices })).toBe(5);
  expect(
    budgetMinutesLeft(
      { ...by, budgetingMethod: 'Occurrences' },
      { ...figures, counts: { good: 0, total: 0 } },
    ),
  ).toBeNull();
});
