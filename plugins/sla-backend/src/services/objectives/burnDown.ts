import {
  remainingBudget,
  type BurnDownPoint,
} from '@stagecraft/backstage-plugin-sla-common';
import type { BucketCounts } from '../../database/operations/countBuckets';

const MINUTE_MS = 60_000;

interface Window {
  from: Date;
  to: Date;
  targetPpm: number;
  /** Events of the whole window, by which its budget is reckoned. */
  total: number;
}

/**
 * How the budget of a window went down: a point at the end of each interval,
 * also of those without samples. The last one agrees with the window's verdict.
 */
export function burnDown(
  buckets: BucketCounts[],
  { from, to, targetPpm, total }: Window,
  minutes: number,
): BurnDownPoint[] {
  const length = minutes * MINUTE_MS;
  const [start, end] = [from.getTime(), to.getTime()];
  const found = new Map(buckets.map(it => [+it.from, it]));
  const points: BurnDownPoint[] = [];
  let bad = 0;
  for (let at = start; at < end; ) {
    const next = Math.min((Math.floor(at / length) + 1) * length, end);
    const counts = found.get(at) ?? { good: 0, total: 0, minutes: 0 };
    bad += counts.total - counts.good;
    points.push({
      at: new Date(next).toISOString(),
      good: counts.good,
      total: counts.total,
      remaining: remainingBudget(targetPpm, { good: total - bad, total }),
      expected: (end - next) / (end - start),
      measured: counts.minutes > 0,
    });
    at = next;
  }
  return points;
}
