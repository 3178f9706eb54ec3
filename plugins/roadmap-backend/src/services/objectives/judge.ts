import {
  findObjectiveProblems,
  isReadingDue,
  judgeReading,
  type Metric,
  type MetricDetails,
  type Objective,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  StoredMetric,
  StoredMetricDetails,
  StoredObjective,
} from '../../database/objectives/rows';

/** A metric with how it stands; `today` is `YYYY-MM-DD` in UTC. */
export function judgeMetric(stored: StoredMetric, today: string): Metric {
  const { objectiveId: _o, itemId: _i, latest, ...metric } = stored;
  return {
    ...metric,
    ...(latest && { latest: judgeReading(metric, latest) }),
    readingDue: isReadingDue(metric, latest, today),
  };
}

/** A metric with each of its readings judged. */
export function judgeMetricDetails(
  { readings, revisions, ...stored }: StoredMetricDetails,
  today: string,
): MetricDetails {
  const metric = judgeMetric(stored, today);
  return {
    ...metric,
    readings: readings.map(reading => judgeReading(metric, reading)),
    revisions,
  };
}

/** An objective with its metrics and what is pointed out about it. */
export function judgeObjective<M extends Metric>(
  { id: _, ...stored }: StoredObjective,
  metrics: M[],
): Omit<Objective, 'metrics'> & { metrics: M[] } {
  const { items } = stored;
  return {
    ...stored,
    metrics,
    problems: findObjectiveProblems({ metrics, items }),
  };
}

/** The calendar date of an instant in UTC. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
