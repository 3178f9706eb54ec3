import {
  compare,
  floor,
  minus,
  over,
  plus,
  times,
  toNumber,
  whole,
} from './fraction';
import type { Scenario } from './scenarios';

const NONE = whole(0);
const MILLION = 1_000_000;

/** A unit that is judged: a minute's events, or a slice. */
interface Unit {
  kind: 'measured' | 'gap' | 'to-come';
  /** Whether a gap lies wholly in time that counts as good. */
  pardoned: boolean;
  good: bigint;
  total: bigint;
}

/**
 * Judges an objective by walking through its window minute by minute, with
 * fractions and without any of the code under test. Slow and plain on purpose.
 */
export function judgeByWalking(scenario: Scenario) {
  const units =
    scenario.by.budgetingMethod === 'Occurrences'
      ? minutesOf(scenario)
      : slicesOf(scenario);
  const measured = units.filter(({ kind }) => kind === 'measured');
  const gaps = units.filter(({ kind }) => kind === 'gap');
  let good = NONE;
  let total = NONE;
  for (const unit of measured) {
    good = plus(good, whole(unit.good));
    total = plus(total, whole(unit.total));
  }
  const slice =
    scenario.by.budgetingMethod === 'RatioTimeslices' ? 10n ** 12n : 1n;
  const isEvents = scenario.by.budgetingMethod === 'Occurrences';
  const each =
    isEvents && total.n > 0n
      ? over(total, whole(measured.length))
      : whole(slice);
  if (scenario.by.noData !== 'exclude') {
    for (const { pardoned } of gaps) {
      total = plus(total, each);
      if (scenario.by.noData === 'good' || pardoned) good = plus(good, each);
    }
  }
  return verdictOf(scenario, { good, total, slice }, units);
}

function verdictOf(
  { by, ...scenario }: Scenario,
  {
    good,
    total,
    slice,
  }: { good: typeof NONE; total: typeof NONE; slice: bigint },
  units: Unit[],
) {
  const coverage = coverageOf({ by, ...scenario });
  if (total.n === 0n) {
    return {
      state: 'no-data',
      attainmentPpm: null,
      remaining: null,
      share: null,
      coverage,
    };
  }
  const past = units.filter(({ kind }) => kind !== 'to-come').length;
  const perUnit = over(total, whole(past));
  let expected = total;
  for (const unit of units) {
    if (unit.kind === 'to-come') expected = plus(expected, perUnit);
  }
  const allowed = times(
    expected,
    over(whole(MILLION - by.targetPpm), whole(MILLION)),
  );
  const left = minus(allowed, minus(total, good));
  const isAtRisk = compare(times(left, whole(4)), allowed) <= 0;
  return {
    state: left.n < 0n ? 'broken' : (isAtRisk && 'at-risk') || 'kept',
    attainmentPpm: Number(floor(times(over(good, total), whole(MILLION)))),
    remaining: toNumber(over(left, whole(slice))),
    share: toNumber(over(left, allowed)),
    coverage,
  };
}

function modeAt({ rules }: Scenario, minute: number) {
  const covering = rules.filter(({ maintenance }) => {
    const start = Date.parse(`${maintenance!.start}:00Z`) / 60_000;
    return (
      minute >= start && minute < start + parseInt(maintenance!.duration, 10)
    );
  });
  return (
    covering.find(({ mode }) => mode === 'remove')?.mode ?? covering[0]?.mode
  );
}

function isMeasuredBefore({ samples }: Scenario, end: number) {
  return samples.some(({ minute }) => minute < end);
}

function minutesOf(scenario: Scenario): Unit[] {
  const units: Unit[] = [];
  for (let minute = scenario.from; minute < scenario.to; minute += 1) {
    const mode = modeAt(scenario, minute);
    const found = scenario.samples.find(it => it.minute === minute);
    if (mode === 'remove') continue;
    if (minute >= scenario.until) {
      units.push({ kind: 'to-come', pardoned: false, good: 0n, total: 0n });
    } else if (found) {
      const good = mode === 'count-as-good' ? found.total : found.good;
      units.push({
        kind: 'measured',
        pardoned: false,
        good: BigInt(good),
        total: BigInt(found.total),
      });
    } else if (isMeasuredBefore(scenario, minute)) {
      units.push({
        kind: 'gap',
        pardoned: mode === 'count-as-good',
        good: 0n,
        total: 0n,
      });
    }
  }
  return units;
}

function slicesOf(scenario: Scenario): Unit[] {
  const { from, to, sliceMinutes } = scenario;
  const units: Unit[] = [];
  for (let start = from; start + sliceMinutes <= to; start += 1) {
    if (start % sliceMinutes === 0) units.push(...sliceOf(scenario, start));
  }
  return units;
}

function sliceOf(scenario: Scenario, start: number): Unit[] {
  const { by, sliceMinutes, until, samples } = scenario;
  let [good, total] = [0, 0];
  const modes = new Set<string | undefined>();
  for (let minute = start; minute < start + sliceMinutes; minute += 1) {
    const mode = modeAt(scenario, minute);
    if (mode === 'remove') continue;
    modes.add(mode);
    const found = samples.find(it => it.minute === minute);
    if (found) {
      good += mode === 'count-as-good' ? found.total : found.good;
      total += found.total;
    }
  }
  if (modes.size === 0) return [];
  if (start + sliceMinutes > until) {
    return [{ kind: 'to-come', pardoned: false, good: 0n, total: 0n }];
  }
  if (!isMeasuredBefore(scenario, start + sliceMinutes)) return [];
  if (total === 0) {
    return [
      { kind: 'gap', pardoned: !modes.has(undefined), good: 0n, total: 0n },
    ];
  }
  if (by.budgetingMethod === 'RatioTimeslices') {
    const ratio = (BigInt(good) * 10n ** 12n) / BigInt(total);
    return [
      { kind: 'measured', pardoned: false, good: ratio, total: 10n ** 12n },
    ];
  }
  const isGood =
    compare(
      over(whole(good), whole(total)),
      over(whole(by.timeSliceTargetPpm), whole(MILLION)),
    ) >= 0;
  return [
    { kind: 'measured', pardoned: false, good: isGood ? 1n : 0n, total: 1n },
  ];
}

function coverageOf(scenario: Scenario) {
  let [covered, all] = [0, 0];
  for (let minute = scenario.from; minute < scenario.to; minute += 1) {
    if (minute < scenario.until && modeAt(scenario, minute) !== 'remove') {
      all += 1;
      covered += scenario.samples.some(it => it.minute === minute) ? 1 : 0;
    }
  }
  return all === 0 ? 0 : covered / all;
}
