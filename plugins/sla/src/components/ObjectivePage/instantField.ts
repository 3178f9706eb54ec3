import { DateTime } from 'luxon';

const FIELD = "yyyy-MM-dd'T'HH:mm";

/** An instant as a date field takes it, in UTC; empty when it is none. */
export function fieldOfInstant(iso: string | undefined): string {
  const instant = DateTime.fromISO(iso ?? '', { zone: 'utc' });
  return instant.isValid ? instant.toFormat(FIELD) : '';
}

/** What a date field holds as an RFC 3339 instant, read as UTC; `undefined` when it is empty. */
export function instantOfField(field: string): string | undefined {
  const instant = DateTime.fromISO(field, { zone: 'utc' });
  return instant.isValid
    ? instant.toISO({ suppressMilliseconds: true })
    : undefined;
}
