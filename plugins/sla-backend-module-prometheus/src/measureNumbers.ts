import type { RangeMeasurement } from '@stagecraft/backstage-plugin-sla-node';
import { metricQueryOf } from './metricQuery';
import {
  addRatio,
  askMinutes,
  Minutes,
  type AskedRange,
  type RatioParts,
} from './ranges';

/**
 * Counts a ratio of numbers that are already those of one minute, such as
 * `sum(increase(http_requests_total[1m]))`. They are rounded to whole events.
 */
export async function measureNumbers(
  { total, part, isBad }: RatioParts,
  range: AskedRange,
): Promise<RangeMeasurement> {
  const name = `ratioMetric.${isBad ? 'bad' : 'good'}`;
  const [totals, parts] = await Promise.all([
    askMinutes(metricQueryOf('ratioMetric.total', total), range),
    askMinutes(metricQueryOf(name, part), range),
  ]);
  const minutes = new Minutes();
  for (const [minute, values] of totals) {
    const all = sum(values);
    const some = sum(parts.get(minute) ?? []);
    if (isCount(all) && isCount(some)) {
      const rounded = { part: Math.round(some), total: Math.round(all) };
      addRatio(minutes, minute, { ...rounded, isBad });
    } else {
      minutes.leaveOut(
        minute,
        `${some} of ${all} are no counts of events; the minute is left out`,
      );
    }
  }
  return minutes.done();
}

function sum(values: number[]): number {
  return values.reduce((left, value) => left + value, 0);
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
