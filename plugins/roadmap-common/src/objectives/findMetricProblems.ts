import { isCalendarDate } from '../rules';
import { BY_HAND, type MetricDraft, type ReadingDraft } from './types';

/** One thing that is wrong with a draft, and what would be right. */
export interface FieldProblem<Draft> {
  field: keyof Draft & string;
  message: string;
}

/** Nearer than that, a share of the way between them says nothing. */
const LEAST_DISTANCE = 1e-9;

function findGoalProblem(
  metric: MetricDraft,
): FieldProblem<MetricDraft> | undefined {
  const { baseline, target, direction } = metric;
  if (Math.abs(target - baseline) < LEAST_DISTANCE) {
    return {
      field: 'target',
      message: `must differ from the baseline ${baseline}, or there is no way to go`,
    };
  }
  if (target > baseline !== (direction === 'up')) {
    const [side, fitting] =
      direction === 'up' ? ['above', 'down'] : ['below', 'up'];
    return {
      field: 'target',
      message: `must lie ${side} the baseline ${baseline}, or the direction must be '${fitting}'`,
    };
  }
  return undefined;
}

/**
 * Everything that is wrong with a metric.
 *
 * @param sourceTypes - what metrics can be read from beside by hand
 */
export function findMetricProblems(
  metric: MetricDraft,
  sourceTypes: readonly string[],
): FieldProblem<MetricDraft>[] {
  const problems: FieldProblem<MetricDraft>[] = [];
  const goalProblem = findGoalProblem(metric);
  if (goalProblem) problems.push(goalProblem);
  if (!isCalendarDate(metric.checkOn)) {
    problems.push({
      field: 'checkOn',
      message: 'must be a calendar date such as 2026-12-15',
    });
  }
  const known = [BY_HAND, ...sourceTypes];
  if (!known.includes(metric.sourceType)) {
    problems.push({
      field: 'sourceType',
      message: `must be one of ${known.join(', ')}`,
    });
  } else if (metric.sourceType === BY_HAND && metric.sourceQuery) {
    problems.push({
      field: 'sourceQuery',
      message: `must be left out where the metric is read by hand`,
    });
  } else if (metric.sourceType !== BY_HAND && !metric.sourceQuery) {
    problems.push({
      field: 'sourceQuery',
      message: `must say what '${metric.sourceType}' is to read`,
    });
  }
  return problems;
}

/** Everything that is wrong with a reading; `today` is `YYYY-MM-DD` in UTC. */
export function findReadingProblems(
  reading: Pick<ReadingDraft, 'readOn'>,
  today: string,
): FieldProblem<ReadingDraft>[] {
  if (!isCalendarDate(reading.readOn)) {
    return [
      {
        field: 'readOn',
        message: 'must be a calendar date such as 2026-12-15',
      },
    ];
  }
  return reading.readOn > today
    ? [
        {
          field: 'readOn',
          message: `must not lie in the future; today is ${today}`,
        },
      ]
    : [];
}
