import { isCalendarDate } from '../rules';
import {
  BY_HAND,
  type MetricDraft,
  type MetricSourceDescription,
  type ReadingDraft,
} from './types';

/** One thing that is wrong with a draft, and what would be right. */
export interface FieldProblem<Draft> {
  field: keyof Draft & string;
  message: string;
}

/** What has to be known of a source to judge a metric that it reads. */
export type KnownSource = Pick<MetricSourceDescription, 'type' | 'unit'> & {
  /** What is wrong with a query; a form that lacks it leaves that to the backend. */
  findQueryProblem?(query: string): string | undefined;
};

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

function findProblemByHand({
  sourceQuery,
}: MetricDraft): FieldProblem<MetricDraft>[] {
  if (!sourceQuery) return [];
  const message = 'must be left out where the metric is read by hand';
  return [{ field: 'sourceQuery', message }];
}

function findSourceProblems(
  metric: MetricDraft,
  sources: readonly KnownSource[],
): FieldProblem<MetricDraft>[] {
  const { sourceType, sourceQuery, unit } = metric;
  if (sourceType === BY_HAND) return findProblemByHand(metric);
  const source = sources.find(({ type }) => type === sourceType);
  if (!source) {
    const known = [BY_HAND, ...sources.map(({ type }) => type)].join(', ');
    return [{ field: 'sourceType', message: `must be one of ${known}` }];
  }
  const problems: FieldProblem<MetricDraft>[] = [];
  if (source.unit !== undefined && unit !== source.unit) {
    const message = `must be '${source.unit}', in which '${sourceType}' gives its figures`;
    problems.push({ field: 'unit', message });
  }
  const message = sourceQuery
    ? source.findQueryProblem?.(sourceQuery)
    : `must say what '${sourceType}' is to read`;
  if (message) problems.push({ field: 'sourceQuery', message });
  return problems;
}

/**
 * Everything that is wrong with a metric.
 *
 * @param sources - what metrics can be read from beside by hand
 */
export function findMetricProblems(
  metric: MetricDraft,
  sources: readonly KnownSource[],
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
  return [...problems, ...findSourceProblems(metric, sources)];
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
