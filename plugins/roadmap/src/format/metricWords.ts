import type {
  Metric,
  MetricGoal,
  MetricVerdict,
  ObjectiveProblem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  formatInstant,
} from '@stagecraft/backstage-plugin-roadmap-react';

/** Each verdict as people say it. */
export const verdictWords: Record<MetricVerdict, string> = {
  met: 'Met',
  partly: 'Partly met',
  missed: 'Missed',
};

/** What is pointed out about an objective. */
export const problemWords: Record<ObjectiveProblem, string> = {
  'no-metric': 'Nothing measures it',
  'no-item': 'No item serves it',
  'reading-due': 'A reading is due',
};

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** A value with its unit, such as `71 %`. */
export function formatValue(value: number, unit: string): string {
  return `${figures.format(value)} ${unit}`;
}

/** A share of the way, such as `50 % of the way`. */
export function formatProgress(progress: number): string {
  return `${Math.round(progress * 100)} % of the way`;
}

/** Where a metric is to go, such as `from 71 % to 78 %`. */
export function formatGoal(goal: MetricGoal & { unit: string }): string {
  const { baseline, target, unit } = goal;
  return `from ${formatValue(baseline, unit)} to ${formatValue(target, unit)}`;
}

/** How a metric stands, in a sentence. */
export function describeStanding(metric: Metric): string {
  const { latest, unit, checkOn, readingDue } = metric;
  const when = readingDue
    ? `a reading is due since ${formatDate(checkOn)}`
    : `counts from ${formatDate(checkOn)}`;
  if (!latest) return `Not read yet; ${when}`;
  const read = `${formatValue(latest.value, unit)} on ${formatDate(
    latest.readOn,
  )}, ${formatProgress(latest.progress)}`;
  return latest.verdict ? read : `${read}; ${when}`;
}

/** What its source gave in place of a figure, in a sentence; undefined while all is well. */
export function describeGap(
  metric: Pick<Metric, 'sourceType' | 'sourceError' | 'noFigure'>,
): string | undefined {
  const { sourceType, sourceError, noFigure } = metric;
  if (sourceError) {
    const { message, at } = sourceError;
    return `Could not be read from ${sourceType} on ${formatInstant(
      at,
    )}: ${message}`;
  }
  if (!noFigure) return undefined;
  const { message, at } = noFigure;
  return `No figure from ${sourceType} yet, asked on ${formatInstant(
    at,
  )}: ${message}`;
}
