import { InputError } from '@backstage/errors';
import { durationToMinutes } from '../definitions/duration';
import { calendarPeriod } from './calendarPeriod';
import type { TimeWindow } from '../definitions/timeWindow';

const MINUTE_MS = 60_000;

/** A half-open interval `[from, to)` on whole minutes. */
export interface WindowBounds {
  from: Date;
  to: Date;
  /** Length in minutes. */
  minutes: number;
}

/**
 * Bounds of a time window at an instant.
 *
 * A rolling window ends at the last complete minute before `at`: the minute
 * that `at` is in is not yet over, so it belongs to the next window. Its month
 * has 30 days, its quarter 90 and its year 365.
 *
 * A calendar window is the period that contains `at`, so it may end later;
 * {@link windowElapsed} says how much of it is over. Periods are counted from
 * `startTime` in both directions and keep the wall clock of their zone.
 *
 * @param window - the window of an SLO, or the shorthand of a rolling one such as `28d`
 * @throws InputError if the window is malformed or `at` no date
 */
export function windowBounds(
  window: string | TimeWindow,
  at: Date,
): WindowBounds {
  const time = at.getTime();
  if (!Number.isFinite(time)) {
    throw new InputError('now must be a valid date');
  }
  if (typeof window !== 'string' && !window.rolling) {
    const { from, to } = calendarPeriod(window, time);
    return boundsOf(from, to);
  }
  const minutes = durationToMinutes(
    typeof window === 'string' ? window : window.duration,
  );
  const to = floorToMinute(time);
  return boundsOf(to - minutes * MINUTE_MS, to);
}

/**
 * Whole minutes of a window that are over at an instant, from 0 to all of them.
 *
 * @throws InputError if `at` is no date
 */
export function windowElapsed(
  { from, minutes }: Pick<WindowBounds, 'from' | 'minutes'>,
  at: Date,
): number {
  if (!Number.isFinite(at.getTime())) {
    throw new InputError('at must be a valid date');
  }
  const elapsed = (floorToMinute(at.getTime()) - from.getTime()) / MINUTE_MS;
  return Math.min(minutes, Math.max(0, elapsed));
}

/**
 * Share of a window's minutes that hold a sample, 0 to 1.
 *
 * @param coveredMinutes - distinct minutes of the window with at least one sample
 * @throws InputError if there are more covered minutes than the window has
 */
export function coverage(
  bounds: Pick<WindowBounds, 'minutes'>,
  coveredMinutes: number,
): number {
  const possible =
    Number.isInteger(coveredMinutes) &&
    coveredMinutes >= 0 &&
    coveredMinutes <= bounds.minutes;
  if (!possible) {
    throw new InputError(
      `coveredMinutes must be a whole number from 0 to ${bounds.minutes}, got ${coveredMinutes}`,
    );
  }
  return coveredMinutes / bounds.minutes;
}

function floorToMinute(time: number): number {
  return Math.floor(time / MINUTE_MS) * MINUTE_MS;
}

function boundsOf(from: number, to: number): WindowBounds {
  return {
    from: new Date(from),
    to: new Date(to),
    minutes: (to - from) / MINUTE_MS,
  };
}
