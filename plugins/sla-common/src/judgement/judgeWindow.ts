import { InputError } from '@backstage/errors';
import { stateOf, stateOfBudget, type ObjectiveState } from './judge';
import { scaleOf, timeOf, weigh, type JudgedBy, type Weighed } from './weigh';
import type { WindowFigures } from './windowFigures';

const PPM = 1_000_000n;

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
