import { InputError } from '@backstage/errors';
import { DateTime, type DurationLikeObject } from 'luxon';
import { DURATION_HINT, durationToMinutes } from '../definitions/duration';
import type { TimeWindow } from '../definitions/timeWindow';
import { instantOf, parseWallClock } from './wallClock';

const MINUTE_MS = 60_000;

/** A calendar window, as an SLO gives it. */
export type CalendarWindow = Extract<TimeWindow, { rolling: false }>;

/** What one step of a unit adds to the wall clock. */
const STEPS: Record<string, (count: number) => DurationLikeObject> = {
  d: days => ({ days }),
  w: weeks => ({ weeks }),
  M: months => ({ months }),
  Q: quarters => ({ months: 3 * quarters }),
  Y: years => ({ years }),
};

/**
 * The period of a calendar window that contains `at`, half-open. Periods are
 * counted from the start in both directions, each straight from the start: of
 * one that began on 31 January, the next begins on 28 February and the one
 * after on 31 March. Days and longer keep the wall clock across daylight
 * saving; minutes and hours are elapsed time.
 *
 * @returns milliseconds since 1970, on whole minutes
 * @throws InputError if the window's duration, start or zone is malformed
 */
export function calendarPeriod(
  { duration, startTime, timeZone }: CalendarWindow,
  at: number,
): { from: number; to: number } {
  const minutes = durationToMinutes(duration);
  const wall = parseWallClock(startTime);
  const start = instantOf(wall, timeZone);
  const beginning = (index: number) =>
    stepped(duration, index, { wall, start, timeZone });
  let index = Math.floor((at - start) / (minutes * MINUTE_MS));
  // Units have nominal lengths, so the estimate may be some periods off.
  while (beginning(index) > at) index -= 1;
  while (beginning(index + 1) <= at) index += 1;
  return { from: beginning(index), to: beginning(index + 1) };
}

function stepped(
  duration: string,
  index: number,
  { wall, start, timeZone }: { wall: number; start: number; timeZone: string },
): number {
  const step = STEPS[duration.slice(-1)];
  if (!step) {
    return start + index * durationToMinutes(duration) * MINUTE_MS;
  }
  const count = Number(duration.slice(0, -1)) * index;
  const moved = DateTime.fromMillis(wall, { zone: 'utc' }).plus(step(count));
  if (!moved.isValid) {
    throw new InputError(`must be ${DURATION_HINT}, got '${duration}'`);
  }
  return instantOf(moved.toMillis(), timeZone);
}
