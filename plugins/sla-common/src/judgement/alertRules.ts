import { InputError } from '@backstage/errors';
import type { AlertRule, AlertRules } from '../definitions/alertRules';
import { burnRate, type Counts } from './judge';

const HOUR = 60;
const DAY = 24 * HOUR;
const PPM = 1_000_000;

/** Fewer events than this in a rule's long window say too little to wake anybody. */
export const DEFAULT_MINIMUM_EVENTS = 10;

/**
 * From this length on a window has the budget shares of 90 days; shorter ones
 * have those of 30 days.
 */
const LONG_WINDOW_MINUTES = 60 * DAY;

/** Below this the budget outlasts the window by so much that nobody need act. */
const LOWEST_THRESHOLD = 0.9;

interface Row {
  id: string;
  severity: string;
  longMinutes: number;
  shortMinutes: number;
  /** Share of the budget that is spent when the rule alerts. */
  budgetPercent: number;
}

const rows = (shares: (number | undefined)[]): Row[] =>
  [
    { id: 'page-fast', severity: 'page', longMinutes: HOUR },
    { id: 'page-slow', severity: 'page', longMinutes: 6 * HOUR },
    { id: 'ticket-fast', severity: 'ticket', longMinutes: DAY },
    { id: 'ticket-slow', severity: 'ticket', longMinutes: 3 * DAY },
  ].flatMap((row, index) => {
    const budgetPercent = shares[index];
    return budgetPercent === undefined
      ? []
      : [{ ...row, shortMinutes: row.longMinutes / 12, budgetPercent }];
  });

const ROWS_OF_30_DAYS = rows([2, 5, 10, 10]);
const ROWS_OF_90_DAYS = rows([1, 3, 5]);

/**
 * Multi-window, multi-burn-rate alert rules: threshold = share of the budget ×
 * window ÷ long window, short window = long ÷ 12. Shares, from fast to slow, are
 * 2, 5, 10 and 10 % for windows under 60 days (those of The Site Reliability
 * Workbook, chapter 5) and 1, 3 and 5 % for longer ones.
 *
 * Left out, each with its reason, are rules that can never alert for the target,
 * that look back longer than the window, and those whose threshold is so far
 * below 1 that the budget outlasts the window.
 *
 * @param targetPpm - parts per million, 0 to 999999
 * @param windowMinutes - length of the objective's window
 * @throws InputError if the target is impossible or the window is empty
 */
export function standardAlertRules(
  targetPpm: number,
  windowMinutes: number,
  minimumEvents: number = DEFAULT_MINIMUM_EVENTS,
): AlertRules {
  // Refuses impossible targets.
  burnRate(targetPpm, { good: 0, total: 0 });
  if (!(windowMinutes > 0)) {
    throw new InputError(`windowMinutes must be above 0, got ${windowMinutes}`);
  }
  const table =
    windowMinutes < LONG_WINDOW_MINUTES ? ROWS_OF_30_DAYS : ROWS_OF_90_DAYS;
  const answer: AlertRules = { rules: [], leftOut: [] };
  for (const { budgetPercent, ...row } of table) {
    // One division of whole numbers, so the published thresholds come out exactly.
    const threshold = (budgetPercent * windowMinutes) / (100 * row.longMinutes);
    const rule = { ...row, threshold, op: 'gt' as const, minimumEvents };
    const reason = reasonToLeaveOut(rule, targetPpm, windowMinutes);
    if (reason) {
      answer.leftOut.push({ id: row.id, reason });
    } else {
      answer.rules.push(rule);
    }
  }
  return answer;
}

function reasonToLeaveOut(
  { threshold, longMinutes }: AlertRule,
  targetPpm: number,
  windowMinutes: number,
): string | undefined {
  const shown = Number(threshold.toFixed(4));
  const highest = highestBurnRate(targetPpm);
  if (longMinutes > windowMinutes) {
    return `It looks back ${longMinutes} minutes, longer than the window of ${windowMinutes}.`;
  }
  if (threshold >= highest) {
    return `It can never alert: with a target of ${
      targetPpm / 10_000
    } % the burn rate is at most ${Number(
      highest.toFixed(4),
    )}, not above ${shown}.`;
  }
  return threshold < LOWEST_THRESHOLD
    ? `At a burn rate of ${shown} the budget outlasts the window.`
    : undefined;
}

/** Burn rate when every event is bad: 1 ÷ (1 − target). */
export function highestBurnRate(targetPpm: number): number {
  return PPM / (PPM - targetPpm);
}

const COMPARE: Record<AlertRule['op'], (a: number, b: number) => boolean> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

/**
 * Whether a rule alerts: the burn rates of both windows pass its threshold
 * (`gt`: strictly above), and the long window has enough events to say so. A
 * window without data passes nothing.
 *
 * @throws InputError for an impossible target or impossible counts
 */
export function alertFires(
  rule: AlertRule,
  long: { counts: Counts },
  short: { counts: Counts },
  targetPpm: number,
): boolean {
  return (
    long.counts.total >= rule.minimumEvents &&
    [long, short].every(({ counts }) => passes(rule, targetPpm, counts))
  );
}

/**
 * Whether an alert that was raised is over: one of its windows was measured and
 * no longer passes the threshold. Time without data ends no alert, since an
 * outage often takes its own measurements with it, and neither does traffic
 * that falls below the minimum. There is no second, lower threshold: the short
 * window is a twelfth of the long one and already forgets quickly.
 *
 * @throws InputError for an impossible target or impossible counts
 */
export function alertResolves(
  rule: AlertRule,
  long: { counts: Counts },
  short: { counts: Counts },
  targetPpm: number,
): boolean {
  return [long, short].some(
    ({ counts }) => counts.total > 0 && !passes(rule, targetPpm, counts),
  );
}

function passes(
  { op, threshold }: AlertRule,
  targetPpm: number,
  counts: Counts,
): boolean {
  const rate = burnRate(targetPpm, counts);
  return rate !== null && COMPARE[op](rate, threshold);
}
