import { InputError } from '@backstage/errors';
import { DateTime, IANAZone } from 'luxon';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Reads `YYYY-MM-DD`, with `HH:MM` or `HH:MM:SS` after a space or a `T`, as if
 * its clock were on UTC, in milliseconds. Arithmetic on these keeps the wall
 * clock whatever a zone does.
 *
 * @throws InputError if the text is no wall clock
 */
export function parseWallClock(text: string): number {
  const time = DateTime.fromSQL(text.replace('T', ' '), { zone: 'utc' });
  if (
    !/^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?$/.test(text) ||
    !time.isValid
  ) {
    throw new InputError(
      `must be a wall clock such as 2026-01-31 12:30:00, got '${text}'`,
    );
  }
  return time.toMillis();
}

/**
 * The instant at which clocks in `zone` show `wall`. A time that the change to
 * summer time skips is moved on by what was skipped; of a time that happens
 * twice it is the first.
 *
 * @param wall - from {@link parseWallClock}
 * @param zone - IANA zone
 * @returns milliseconds since 1970, on a whole minute
 * @throws InputError if the zone is unknown
 */
export function instantOf(wall: number, zone: string): number {
  // No zone is a day or more from UTC, and none changes twice in two days.
  const before = offsetMs(wall - DAY_MS, zone);
  const after = offsetMs(wall + DAY_MS, zone);
  const shown = [wall - before, wall - after].filter(
    instant => instant + offsetMs(instant, zone) === wall,
  );
  const instant = shown.length > 0 ? Math.min(...shown) : wall - before;
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

/** What clocks in `zone` show at an instant, as {@link parseWallClock} gives it. */
export function wallClockAt(instant: number, zone: string): number {
  return instant + offsetMs(instant, zone);
}

function offsetMs(instant: number, zone: string): number {
  const known = IANAZone.create(zone);
  if (!known.isValid) {
    throw new InputError(
      `must be an IANA zone such as Europe/Berlin, got '${zone}'`,
    );
  }
  return Math.round(known.offset(instant) * MINUTE_MS);
}
