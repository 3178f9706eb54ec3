import { DateTime } from 'luxon';

const UNITS = [
  { name: 'day', ms: 86_400_000 },
  { name: 'hour', ms: 3_600_000 },
  { name: 'minute', ms: 60_000 },
] as const;

/**
 * How long ago an instant was: `just now`, `5 minutes ago`, `2 days ago`.
 *
 * @param iso - RFC 3339 instant
 * @param now - the present, passed in
 */
export function formatAge(iso: string, now: Date): string {
  const elapsed = now.getTime() - Date.parse(iso);
  const unit = UNITS.find(({ ms }) => elapsed >= ms);
  if (!unit) {
    return 'just now';
  }
  const count = Math.floor(elapsed / unit.ms);
  return `${count} ${unit.name}${count === 1 ? '' : 's'} ago`;
}

/** An instant in UTC, to the minute: `23 Nov 2026, 14:05 UTC`. */
export function formatInstant(iso: string): string {
  return `${DateTime.fromISO(iso, { zone: 'utc', locale: 'en-GB' }).toFormat(
    'd LLL yyyy, HH:mm',
  )} UTC`;
}

/** A day without its time: `23 Nov 2026`. Takes a date or an instant. */
export function formatDay(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc', locale: 'en-GB' }).toFormat(
    'd LLL yyyy',
  );
}
