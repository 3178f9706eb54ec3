import {
  exclusionIntervals,
  type ExclusionInterval,
} from '../exclusionIntervals';
import { countSlices } from '../slices';
import type { FiguresInput, MinuteSums } from '../windowFigures';
import type { Sample, Scenario } from './scenarios';

const MINUTE_MS = 60_000;
const dateOf = (minute: number) => new Date(minute * MINUTE_MS);

/** What a store would find for a scenario, in the order of its samples. */
export function inputOf(scenario: Scenario): FiguresInput {
  const { from, to, until } = scenario;
  const bounds = { from: dateOf(from), to: dateOf(to), minutes: to - from };
  const exclusions = exclusionIntervals(scenario.rules, bounds);
  const inside = scenario.samples.filter(
    ({ minute }) => minute >= from && minute < to,
  );
  const within = (mode: string) =>
    sumOf(inside.filter(it => ruleAt(exclusions, it.minute)?.mode === mode));
  return {
    bounds,
    until: dateOf(until),
    measuredSince: scenario.samples.length
      ? dateOf(Math.min(...scenario.samples.map(({ minute }) => minute)))
      : null,
    exclusions,
    all: sumOf(inside),
    removed: within('remove'),
    countedAsGood: within('count-as-good'),
    ...(scenario.by.budgetingMethod !== 'Occurrences' && {
      slices: slicesOf(scenario, inside, exclusions),
    }),
  };
}

function slicesOf(
  { from, to, until, sliceMinutes, by }: Scenario,
  samples: Sample[],
  exclusions: ExclusionInterval[],
) {
  const slices = new Map<number, { good: number; total: number }>();
  for (const { minute, good, total } of samples) {
    const start = Math.floor(minute / sliceMinutes) * sliceMinutes;
    const isWhole =
      start >= from && start + sliceMinutes <= Math.min(to, until);
    const mode = ruleAt(exclusions, minute)?.mode;
    if (isWhole && mode !== 'remove') {
      const slice = slices.get(start) ?? { good: 0, total: 0 };
      slice.good += mode === 'count-as-good' ? total : good;
      slice.total += total;
      slices.set(start, slice);
    }
  }
  const isInside = (start: number) =>
    Array.from({ length: sliceMinutes }, (_, index) => start + index).every(
      minute => ruleAt(exclusions, minute),
    );
  return {
    ...countSlices(slices.values(), by.timeSliceTargetPpm),
    minutes: sliceMinutes,
    insideExclusions: [...slices].filter(
      ([start, { total }]) => total > 0 && isInside(start),
    ).length,
  };
}

function ruleAt(exclusions: ExclusionInterval[], minute: number) {
  const time = minute * MINUTE_MS;
  return exclusions.find(
    ({ from, to }) => time >= from.getTime() && time < to.getTime(),
  )?.rule;
}

function sumOf(samples: Sample[]): MinuteSums {
  return samples.reduce(
    (sums, { good, total }) => ({
      good: sums.good + good,
      total: sums.total + total,
      coveredMinutes: sums.coveredMinutes + 1,
    }),
    { good: 0, total: 0, coveredMinutes: 0 },
  );
}
