import { InputError } from '@backstage/errors';
import type {
  MetricSpec,
  OpenSloOperator,
} from '@stagecraft/backstage-plugin-sla-common';
import type { RangeMeasurement } from '@stagecraft/backstage-plugin-sla-node';
import { metricQueryOf } from './metricQuery';
import { askMinutes, Minutes, type AskedRange } from './ranges';

/** What the values of a threshold metric are compared with. */
export interface Threshold {
  op: OpenSloOperator;
  value: number;
}

const HOLDS: Record<OpenSloOperator, (a: number, b: number) => boolean> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

/**
 * Compares a metric with the objective's value: one event a minute, good if
 * the comparison holds for every series. A value that is no number (nothing
 * was observed) is no event.
 */
export async function measureThreshold(
  metric: MetricSpec,
  threshold: Threshold | undefined,
  range: AskedRange,
): Promise<RangeMeasurement> {
  if (!threshold) {
    throw new InputError(
      'objectives: a thresholdMetric needs op and value, for instance op: lt and value: 0.3',
    );
  }
  const { op, value } = threshold;
  const answers = await askMinutes(
    metricQueryOf('thresholdMetric', metric),
    range,
  );
  const minutes = new Minutes();
  for (const [minute, values] of answers) {
    const observed = values.filter(it => !Number.isNaN(it));
    if (observed.length === 0) continue;
    const good = observed.every(it => HOLDS[op](it, value));
    minutes.add(minute, good ? 1 : 0, 1);
  }
  return minutes.done();
}
