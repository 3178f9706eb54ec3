import { InputError } from '@backstage/errors';
import type { BudgetingMethod } from '../definitions/openSlo';
import type { NoDataPolicy } from './definitionTypes';
import { stateOf, stateOfBudget, type ObjectiveState } from './judge';
import { RATIO_UNIT } from './slices';
import type { WindowFigures } from './windowFigures';

const PPM = 1_000_000n;

/** What of an objective decides how its figures are judged. */
export interface JudgedBy {
  /** Parts per million, 0 to 999999. */
  targetPpm: number;
  budgetingMethod: BudgetingMethod;
  noData: NoDataPolicy;
}

/** An error budget. Parts of an event are possible: 0.1 % of 50 events is 0.05. */
export interface Budget {
  unit: 'events' | 'slices' | 'minutes';
  allowed: number;
  spent: number;
  /** Negative when overspent; never clamped. */
  remaining: number;
}

/** What the figures of a window say about an objective. */
export interface WindowVerdict {
  state: ObjectiveState;
  /** Good share so far in parts per million, rounded down; `null` without data. */
  attainmentPpm: number | null;
  /** Share of the budget that is left; negative when overspent; `null` without data. */
  remainingBudget: number | null;
  /** `null` without data. */
  budget: Budget | null;
  /** Share of the measurable minutes that hold a sample, 0 to 1. */
  coverage: number;
}

/** Good and all in one unit, as exact whole numbers. */
export interface Weighed {
  good: bigint;
  total: bigint;
}

/** What of a window, or of a part of it, is weighed. */
export type WeighedFigures = Pick<WindowFigures, 'counts' | 'slices'> &
  Partial<Pick<WindowFigures, 'unmeasuredMinutes' | 'unmeasuredGoodMinutes'>>;

/**
 * How many units {@link weigh} takes for one event or slice. With it the average
 * of the measured minutes, which is no whole number, needs no rounding.
 */
export function scaleOf(by: JudgedBy, whole: WindowFigures): bigint {
  if (by.budgetingMethod === 'RatioTimeslices') {
    return RATIO_UNIT;
  }
  return by.budgetingMethod === 'Occurrences' && fillsByAverage(by, whole)
    ? BigInt(whole.coveredMinutes)
    : 1n;
}

/**
 * Weighs figures by an objective's method and no-data policy, without rounding.
 *
 * Occurrences: under `good` and `bad` each unmeasured minute weighs as many
 * events as the measured minutes of the whole window have on average, one when
 * those have none. Slice methods: each unmeasured slice is one slice.
 *
 * @param part - the window itself, or a part of it
 * @param whole - the window
 * @throws InputError if slices are needed and missing
 */
export function weigh(
  by: JudgedBy,
  part: WeighedFigures,
  whole: WindowFigures,
): Weighed {
  const scale = scaleOf(by, whole);
  if (by.budgetingMethod !== 'Occurrences') {
    return weighSlices(by, part.slices, scale);
  }
  const { good, total } = part.counts;
  const filled = fill(
    by.noData,
    part.unmeasuredMinutes,
    part.unmeasuredGoodMinutes,
  );
  const each = fillsByAverage(by, whole) ? BigInt(whole.counts.total) : 1n;
  return {
    good: BigInt(good) * scale + filled.good * each,
    total: BigInt(total) * scale + filled.total * each,
  };
}

function weighSlices(
  by: JudgedBy,
  slices: WindowFigures['slices'],
  scale: bigint,
): Weighed {
  if (!slices) {
    throw new InputError(`${by.budgetingMethod} is judged by slices, got none`);
  }
  const filled = fill(
    by.noData,
    slices.unmeasuredSlices,
    slices.unmeasuredGoodSlices,
  );
  const isRatio = by.budgetingMethod === 'RatioTimeslices';
  const good = isRatio ? slices.ratioSum : BigInt(slices.goodSlices);
  return {
    good: good + filled.good * scale,
    total: (BigInt(slices.slices) + filled.total) * scale,
  };
}

function fillsByAverage({ noData }: JudgedBy, { counts }: WindowFigures) {
  return noData !== 'exclude' && counts.total > 0;
}

function fill(noData: NoDataPolicy, all = 0, pardoned = 0) {
  return {
    exclude: { good: 0n, total: 0n },
    good: { good: BigInt(all), total: BigInt(all) },
    bad: { good: BigInt(pardoned), total: BigInt(all) },
  }[noData];
}

/**
 * Judges the figures of a window, in exact integer arithmetic.
 *
 * The budget is that of the whole window: what is still to come of a calendar
 * window is expected to weigh, minute by minute, as the time since the first
 * sample did. So a month's budget starts full and runs out, and one failure on
 * its first day breaks nothing. Of a window that is over, nothing is expected.
 *
 * @throws InputError for an impossible target, or figures that do not fit together
 */
export function judgeWindow(
  by: JudgedBy,
  figures: WindowFigures,
): WindowVerdict {
  const weighed = weigh(by, figures, figures);
  const { measurableMinutes, coveredMinutes } = figures;
  const coverage = measurableMinutes ? coveredMinutes / measurableMinutes : 0;
  // Refuses impossible targets and counts.
  stateOf(by.targetPpm, figures.counts);
  if (weighed.total === 0n) {
    return {
      state: 'no-data',
      attainmentPpm: null,
      remainingBudget: null,
      budget: null,
      coverage,
    };
  }
  const { allowed, spent, unit } = budgetOf(by, figures, weighed);
  const part = (share: bigint) => Number(share) / Number(unit);
  return {
    state: stateOfBudget(allowed, spent),
    attainmentPpm: Number((weighed.good * PPM) / weighed.total),
    remainingBudget: Number(allowed - spent) / Number(allowed),
    budget: {
      unit: by.budgetingMethod === 'Occurrences' ? 'events' : 'slices',
      allowed: part(allowed),
      spent: part(spent),
      remaining: part(allowed - spent),
    },
    coverage,
  };
}

/**
 * Error rate of the time that is over, divided by what the target allows, with
 * the no-data policy applied. `null` without data.
 *
 * @throws InputError if slices are needed and missing
 */
export function burnRateOf(
  by: JudgedBy,
  figures: WindowFigures,
): number | null {
  const { good, total } = weigh(by, figures, figures);
  return total === 0n
    ? null
    : Number((total - good) * PPM) /
        Number(total * (PPM - BigInt(by.targetPpm)));
}

/** Budget and spending; `unit` of them are one event or slice. */
function budgetOf(by: JudgedBy, figures: WindowFigures, weighed: Weighed) {
  const { over, toCome } = timeOf(by, figures);
  if (over === 0n) {
    throw new InputError('there are events, but no minute that holds them');
  }
  const { good, total } = weighed;
  return {
    allowed: total * (PPM - BigInt(by.targetPpm)) * (over + toCome),
    spent: (total - good) * PPM * over,
    unit: scaleOf(by, figures) * PPM * over,
  };
}

/** Minutes or slices since the first sample, and those still to come. */
function timeOf({ budgetingMethod }: JudgedBy, figures: WindowFigures) {
  const { slices, ...minutes } = figures;
  const [over, toCome] =
    slices && budgetingMethod !== 'Occurrences'
      ? [slices.slices + slices.unmeasuredSlices, slices.remainingSlices]
      : [
          minutes.coveredMinutes + minutes.unmeasuredMinutes,
          minutes.remainingMinutes,
        ];
  return { over: BigInt(over), toCome: BigInt(toCome) };
}
