/** Milliseconds of a minute. */
export const MINUTE_MS = 60_000;

/** Start of the minute that an instant lies in. */
export function floorToMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
}
