import type {
  MetricSpec,
  RatioMetric,
} from '@stagecraft/backstage-plugin-sla-common';
import type { RangeMeasurement } from '@stagecraft/backstage-plugin-sla-node';
import { metricQueryOf } from './metricQuery';
import { askMinutes, Minutes, type AskedRange } from './ranges';

/** A share says nothing of how many events there were, so each minute weighs the same. */
const PARTS = 1_000_000;

/**
 * Counts a ratio that was divided before: each minute is a million parts, of
 * which the share is good (`success`) or bad (`failure`).
 */
export async function measureRaw(
  raw: MetricSpec,
  rawType: RatioMetric['rawType'],
  range: AskedRange,
): Promise<RangeMeasurement> {
  const answers = await askMinutes(
    metricQueryOf('ratioMetric.raw', raw),
    range,
  );
  const minutes = new Minutes();
  for (const [minute, values] of answers) {
    const [share] = values;
    // Nothing happened, so nothing was divided.
    if (values.every(Number.isNaN)) continue;
    if (values.length > 1) {
      const problem = `ratioMetric.raw: must be one series, got ${values.length}`;
      minutes.leaveOut(minute, problem);
    } else if (share >= 0 && share <= 1) {
      const part = Math.round(share * PARTS);
      const good = rawType === 'failure' ? PARTS - part : part;
      minutes.add(minute, good, PARTS);
    } else {
      const problem = `ratioMetric.raw: must be from 0 to 1, got ${share}; the minute is left out`;
      minutes.leaveOut(minute, problem);
    }
  }
  return minutes.done();
}
