import { DateTime } from 'luxon';

/** After so many days without news a lane is due for some. */
export const STALE_DAYS = 30;

/** How old the latest news is. */
export interface NewsAge {
  /** Whole days. */
  days: number;
  stale: boolean;
}

/** @param newsAt - RFC 3339 instant of the latest change */
export function newsAgeOf(newsAt: string, now: Date): NewsAge {
  const since = DateTime.fromJSDate(now).diff(DateTime.fromISO(newsAt), 'days');
  const days = Math.max(Math.floor(since.days), 0);
  return { days, stale: days >= STALE_DAYS };
}

/** The age as people say it. */
export function newsAgeWords({ days, stale }: NewsAge): string {
  if (stale) return `No news for ${days} days`;
  if (days === 0) return 'News from today';
  return days === 1 ? 'News from yesterday' : `Last news ${days} days ago`;
}
