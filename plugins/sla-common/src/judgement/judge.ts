import { InputError } from '@backstage/errors';

const PPM = 1_000_000;
/** Budget left (in percent) at or below which an objective is at risk. */
const AT_RISK_PERCENT = 25n;

/** Events of a window, whole numbers, `good` at most `total`. */
export interface Counts {
  good: number;
  total: number;
}

/** Kept; at risk (a quarter of the budget or less is left); broken; not measured. */
export type ObjectiveState = 'kept' | 'at-risk' | 'broken' | 'no-data';

/** What counts say about a target. */
export interface Verdict {
  state: ObjectiveState;
  /**
   * Good share in parts per million, rounded down, so that it is at least the
   * target exactly when the target is met. `null` without data.
   */
  attainmentPpm: number | null;
  /** Share of the budget that is left; negative when overspent; `null` without data. */
  remainingBudget: number | null;
  /** Events that were not good. */
  bad: number;
  /** Whole events that may fail at this total without breaking the promise. */
  allowedBad: number;
}

/**
 * Judges counts against a target, in exact integer arithmetic.
 *
 * A promise that has spent its budget to the last event is still kept (and at
 * risk); one event more breaks it. No events are "no data", never 100 %.
 *
 * @param targetPpm - target in parts per million, 0 to 999999
 * @throws InputError for an impossible target or impossible counts
 */
export function judge(targetPpm: number, counts: Counts): Verdict {
  const { allowed, spent, bad } = budgetOf(targetPpm, counts);
  if (counts.total === 0) {
    return {
      state: 'no-data',
      attainmentPpm: null,
      remainingBudget: null,
      bad: 0,
      allowedBad: 0,
    };
  }
  return {
    state: stateOf(targetPpm, counts),
    attainmentPpm: Number(
      (BigInt(counts.good) * BigInt(PPM)) / BigInt(counts.total),
    ),
    remainingBudget: ratio(allowed - spent, allowed),
    bad,
    allowedBad: Number(allowed / BigInt(PPM)),
  };
}

/**
 * The state alone; see {@link judge}.
 *
 * @throws InputError for an impossible target or impossible counts
 */
export function stateOf(targetPpm: number, counts: Counts): ObjectiveState {
  const { allowed, spent } = budgetOf(targetPpm, counts);
  if (counts.total === 0) {
    return 'no-data';
  }
  return stateOfBudget(allowed, spent);
}

/** The state of a budget, both sides in the same unit. */
export function stateOfBudget(allowed: bigint, spent: bigint): ObjectiveState {
  if (spent > allowed) {
    return 'broken';
  }
  return (allowed - spent) * 100n <= allowed * AT_RISK_PERCENT
    ? 'at-risk'
    : 'kept';
}

/**
 * Share of the error budget that is left: 1 untouched, 0 spent, negative when
 * overspent, `null` without data.
 *
 * @throws InputError for an impossible target or impossible counts
 */
export function remainingBudget(
  targetPpm: number,
  counts: Counts,
): number | null {
  const { allowed, spent } = budgetOf(targetPpm, counts);
  return counts.total === 0 ? null : ratio(allowed - spent, allowed);
}

/**
 * Error rate divided by the error rate that the target allows: at 1 the budget
 * lasts exactly the window. `null` without data.
 *
 * @throws InputError for an impossible target or impossible counts
 */
export function burnRate(targetPpm: number, counts: Counts): number | null {
  const { allowed, spent } = budgetOf(targetPpm, counts);
  return counts.total === 0 ? null : ratio(spent, allowed);
}

/** Budget and spending in millionths of an event. */
function budgetOf(targetPpm: number, { good, total }: Counts) {
  if (!Number.isInteger(targetPpm) || targetPpm < 0 || targetPpm >= PPM) {
    throw new InputError(
      `targetPpm must be a whole number from 0 to 999999, got ${targetPpm}`,
    );
  }
  const whole = Number.isSafeInteger(good) && Number.isSafeInteger(total);
  if (!whole || good < 0 || good > total) {
    throw new InputError(
      `counts must be whole numbers with 0 <= good <= total, got good ${good}, total ${total}`,
    );
  }
  const bad = total - good;
  return {
    bad,
    spent: BigInt(bad) * BigInt(PPM),
    allowed: BigInt(total) * BigInt(PPM - targetPpm),
  };
}

/** Both sides are exact; only this last division rounds, once each. */
function ratio(numerator: bigint, denominator: bigint): number {
  return Number(numerator) / Number(denominator);
}
