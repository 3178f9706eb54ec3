import { durationToMinutes } from './duration';
import type { SloObjective, SloSpec } from './openSlo';
import { targetToPpm } from './targetToPpm';

/** Measurements are kept this long, so no longer window can be computed. */
export const LONGEST_WINDOW_DAYS = 400;

/**
 * Why an accepted objective is not computed yet, as a sentence for people, or
 * `undefined` when it is computed. Nothing outside this list is ever judged by
 * rules that do not fit it.
 */
export function notComputedReason(
  spec: SloSpec,
  objective: SloObjective,
): string | undefined {
  return (
    compositeReason(spec) ??
    methodReason(spec, objective) ??
    windowReason(spec) ??
    indicatorReason(spec, objective) ??
    targetReason(objective)
  );
}

/** Whether the objectives bring their own indicators. */
export function isComposite({ objectives }: SloSpec): boolean {
  return objectives.some(o => o.indicator ?? o.indicatorRef);
}

function compositeReason(spec: SloSpec): string | undefined {
  return isComposite(spec)
    ? 'Composite objectives (an indicator for each objective) are not computed yet.'
    : undefined;
}

function methodReason(
  { budgetingMethod }: SloSpec,
  { timeSliceWindow, timeSliceTarget }: SloObjective,
): string | undefined {
  if (budgetingMethod === undefined) {
    return 'An SLO without a budgeting method is not computed.';
  }
  const sliced = budgetingMethod !== 'Occurrences';
  if (sliced && timeSliceWindow === undefined) {
    return `${budgetingMethod} without a timeSliceWindow is not computed.`;
  }
  return budgetingMethod === 'Timeslices' && timeSliceTarget === undefined
    ? 'Timeslices without a timeSliceTarget is not computed.'
    : undefined;
}

function windowReason({ timeWindow }: SloSpec): string | undefined {
  const [window] = timeWindow ?? [];
  if (!window) {
    return 'An SLO without a time window is not computed.';
  }
  return durationToMinutes(window.duration) > LONGEST_WINDOW_DAYS * 24 * 60
    ? `Windows longer than ${LONGEST_WINDOW_DAYS} days are not computed: measurements are kept that long.`
    : undefined;
}

function indicatorReason(
  { indicator, indicatorRef }: SloSpec,
  { op, value }: SloObjective,
): string | undefined {
  if (!indicator?.spec) {
    return indicatorRef
      ? `It is not computed because its namespace has no SLI named ${indicatorRef}, which indicatorRef names.`
      : 'An SLO without an indicator is not computed.';
  }
  const { thresholdMetric, ratioMetric } = indicator.spec;
  if (thresholdMetric && (op === undefined || value === undefined)) {
    return 'A threshold metric is computed with op and value of its objective; one of them is missing.';
  }
  const { good, bad, raw, total } = ratioMetric ?? {};
  const unresolved = [thresholdMetric, good, bad, raw, total]
    .map(metric => metric?.metricSource)
    .find(source => source?.metricSourceRef && !source.type);
  return unresolved
    ? `It is not computed because its namespace has no DataSource named ${unresolved.metricSourceRef}, which metricSourceRef names.`
    : undefined;
}

function targetReason({ target, targetPercent }: SloObjective) {
  try {
    targetToPpm(
      target ?? targetPercent ?? NaN,
      target === undefined ? 'percent' : 'ratio',
    );
    return undefined;
  } catch (error) {
    return `The target ${
      (error as Error).message
    }; it is not computed, because rounding would change the promise.`;
  }
}
