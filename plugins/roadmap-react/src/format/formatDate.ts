import { DateTime } from 'luxon';

/** A calendar date or an instant as a day, such as `30 Sep 2026`; instants by UTC, like all dates here. */
export function formatDate(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' })
    .setLocale('en')
    .toFormat('d LLL yyyy');
}

/** An instant with its time, such as `30 Sep 2026, 08:15 UTC`. */
export function formatInstant(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' })
    .setLocale('en')
    .toFormat("d LLL yyyy, HH:mm 'UTC'");
}

/** A slip in words, such as `46 days later`. */
export function formatSlip(days: number): string {
  const size = Math.abs(days);
  if (size === 0) return 'same date';
  return `${size} ${size === 1 ? 'day' : 'days'} ${
    days > 0 ? 'later' : 'earlier'
  }`;
}
