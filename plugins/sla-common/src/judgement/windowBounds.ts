import { InputError } from '@backstage/errors';
import { durationToMinutes } from '../definitions/duration';

const MINUTE_MS = 60_000;

/** A half-open interval `[from, to)` on whole minutes. */
export interface WindowBounds {
  from: Date;
  to: Date;
  /** Length in minutes. */
  minutes: number;
}

/**
 * Bounds of a rolling window that ends at the last complete minute before `now`.
 * The minute that `now` is in is not yet over, so it belongs to the next window.
 *
 * @param window - shorthand such as `28d`; a month is 30 days, a quarter 90, a year 365
 * @throws InputError if the window is no shorthand or `now` no date
 */
export function windowBounds(window: string, now: Date): WindowBounds {
  const minutes = durationToMinutes(window);
  const time = now.getTime();
  if (!Number.isFinite(time)) {
    throw new InputError('now must be a valid date');
  }
  const to = Math.floor(time / MINUTE_MS) * MINUTE_MS;
  return {
    from: new Date(to - minutes * MINUTE_MS),
    to: new Date(to),
    minutes,
  };
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
