import type { ItemState } from '../api';
import type {
  ItemCounts,
  Metric,
  MetricDetails,
  ObjectiveProblem,
} from './types';

/** States in which somebody works for an item, or has: an idea needs no objective yet. */
export const statesWithObjective = [
  'committed',
  'in-progress',
  'shipped',
] as const satisfies readonly ItemState[];

/** What is pointed out about an objective. */
export function findObjectiveProblems(objective: {
  metrics: Pick<Metric, 'readingDue'>[];
  items: ItemCounts;
}): ObjectiveProblem[] {
  const { metrics, items } = objective;
  const planned = Object.entries(items).some(
    ([state, count]) => state !== 'withdrawn' && count > 0,
  );
  return [
    ...(metrics.length === 0 ? (['no-metric'] as const) : []),
    ...(planned ? [] : (['no-item'] as const)),
    ...(metrics.some(({ readingDue }) => readingDue)
      ? (['reading-due'] as const)
      : []),
  ];
}

/**
 * Says why an item cannot be called validated yet: shipped is not done until
 * every metric that it is judged by was read on or after its check date.
 */
export function refuseValidation(
  key: string,
  metrics: Pick<MetricDetails, 'name' | 'checkOn' | 'latest'>[],
): string | undefined {
  if (metrics.length === 0) {
    return `${key} cannot become 'validated': nothing measures it. Let it serve an objective that has a metric, or give it a metric of its own`;
  }
  const missing = metrics.filter(({ latest }) => !latest?.verdict);
  if (missing.length === 0) return undefined;
  const readings = missing.map(
    ({ name, checkOn }) => `'${name}', which counts from ${checkOn} on`,
  );
  return `${key} cannot become 'validated' yet: shipped is not done until it was measured. Missing is a reading of ${readings.join(
    ' and of ',
  )}`;
}

/** Says why a metric may not be defined anew; undefined while nothing of it was judged. */
export function refuseRedefinition({
  name,
  latest,
}: Pick<Metric, 'name' | 'latest'>): string | undefined {
  if (!latest?.verdict) return undefined;
  return `'${name}' was judged by its reading of ${latest.readOn}, so what it was judged by stays; add another metric instead`;
}
