const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

// PostgreSQL has no year 0 in ISO notation.
const exists = (date: Date) =>
  !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1;

/** True for an RFC 3339 instant that the calendar knows, with its zone. */
export function isRealInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isRealDay(day) && exists(new Date(text));
}

/** True for a `YYYY-MM-DD` that the calendar knows. */
export function isRealDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that the month does not have becomes one of the next month.
  return exists(date) && date.toISOString().startsWith(text);
}
