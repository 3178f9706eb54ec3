import type { ItemState } from '../api';
import { deliveredStates } from '../rules/lane';
import { quarterOf } from '../rules/quarters';
import { daysBetween } from '../rules/slip';
import type {
  JudgedPromise,
  PromiseHistory,
  PromiseOutcome,
  ScoredItem,
  Slip,
} from './types';

/** A promise counts as made in good time this many days before its date. */
export const NOTICE_DAYS = 14;

/** What became of an item, whatever was promised. */
export interface Fate {
  state: ItemState;
  /** Calendar date of the delivery that still stands. */
  deliveredOn?: string;
}

const dayOf = (instant: string) => new Date(instant).toISOString().slice(0, 10);

const isDelivered = (state: ItemState) => deliveredStates.includes(state);

/**
 * The day of the delivery that still stands: of the latest `shipped` event,
 * and only while the item has not been reopened since.
 */
export function deliveryDayOf(
  history: Pick<PromiseHistory, 'state' | 'shippedAt'>,
): string | undefined {
  const latest = history.shippedAt[history.shippedAt.length - 1];
  return isDelivered(history.state) && latest ? dayOf(latest) : undefined;
}

/**
 * How a promise ended, seen on a day. Until its day has passed nothing is
 * counted, not even an early delivery: otherwise the figures of a running
 * quarter would hold only what went well.
 */
export function judgePromise(
  dueOn: string,
  fate: Fate,
  today: string,
): PromiseOutcome {
  if (dueOn >= today) return 'not-due';
  if (fate.state === 'withdrawn') return 'dropped';
  if (!isDelivered(fate.state)) return 'overdue';
  if (!fate.deliveredOn) return 'undated';
  return fate.deliveredOn <= dueOn ? 'kept' : 'late';
}

/** The last promise that was made at least {@link NOTICE_DAYS} days before its date. */
export function lastWithNotice(
  commitments: JudgedPromise[],
): JudgedPromise | undefined {
  return [...commitments]
    .reverse()
    .find(
      ({ promisedAt, dueOn }) =>
        daysBetween(dayOf(promisedAt), dueOn) >= NOTICE_DAYS,
    );
}

function slipOf(
  outcome: PromiseOutcome,
  dueOn: string,
  end: { deliveredOn?: string; today: string },
): Slip | undefined {
  if (outcome === 'overdue') {
    return { days: daysBetween(dueOn, end.today), atLeast: true };
  }
  const known = outcome === 'kept' || outcome === 'late';
  return known && end.deliveredOn
    ? { days: daysBetween(dueOn, end.deliveredOn), atLeast: false }
    : undefined;
}

/** The verdicts about one item, seen on a day (`YYYY-MM-DD` in UTC). */
export function scoreItem(history: PromiseHistory, today: string): ScoredItem {
  const { commitments, shippedAt, state, ...item } = history;
  const [first, ...repromises] = commitments;
  const deliveredOn = deliveryDayOf(history);
  const fate = { state, deliveredOn };
  const firstOutcome = judgePromise(first.dueOn, fate, today);
  const last = lastWithNotice(commitments);
  const slip = slipOf(firstOutcome, first.dueOn, { deliveredOn, today });
  return {
    ...item,
    state,
    origin: first.imported ? 'imported' : 'portal',
    period: quarterOf(first.dueOn)!.period,
    first,
    firstOutcome,
    ...(last && { last }),
    lastOutcome: last ? judgePromise(last.dueOn, fate, today) : 'no-notice',
    ...(deliveredOn && { deliveredOn }),
    timesShipped: shippedAt.length,
    ...(slip && { slip }),
    repromises,
  };
}
