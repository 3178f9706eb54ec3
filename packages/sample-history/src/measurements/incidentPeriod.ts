import type { SampleIncident } from './types';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When an incident began and ended, in milliseconds since 1970. */
export function incidentPeriod(
  { daysAgo, hour, minutes }: SampleIncident,
  now: number,
): { start: number; end: number } {
  const today = Math.floor(now / DAY) * DAY;
  const start = today - daysAgo * DAY + hour * 60 * MINUTE;
  return { start, end: start + minutes * MINUTE };
}
