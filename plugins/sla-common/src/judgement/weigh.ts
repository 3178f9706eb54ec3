import { InputError } from '@backstage/errors';
import type { BudgetingMethod } from '../definitions/openSlo';
import type { NoDataPolicy } from '../definitions/noData';
import { RATIO_UNIT } from './slices';
import type { WindowFigures } from './windowFigures';

/** What of an objective decides how its figures are judged. */
export interface JudgedBy {
  /** Parts per million, 0 to 999999. */
  targetPpm: number;
  budgetingMethod: BudgetingMethod;
  noData: NoDataPolicy;
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

/** Minutes or slices since the first sample, and those still to come. */
export function timeOf({ budgetingMethod }: JudgedBy, figures: WindowFigures) {
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
