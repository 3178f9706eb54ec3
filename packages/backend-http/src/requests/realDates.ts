import { DateTime } from 'luxon';

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

// PostgreSQL has no year 0 in ISO notation.
function exists(parsed: DateTime): boolean {
  return parsed.isValid && parsed.year >= 1;
}

/** True for an RFC 3339 instant that the calendar knows, with its zone. */
export function isRealInstant(text: string): boolean {
  // Only digits up to the millisecond matter to a calendar.
  const trimmed = text.replace(/(\.\d{3})\d+/, '$1');
  return INSTANT.test(text) && exists(DateTime.fromISO(trimmed));
}

/** True for a `YYYY-MM-DD` that the calendar knows. */
export function isRealDay(text: string): boolean {
  return DAY.test(text) && exists(DateTime.fromISO(text, { zone: 'utc' }));
}
