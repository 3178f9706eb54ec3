import type {
  JudgedReading,
  MetricGoal,
  MetricVerdict,
  Reading,
} from './types';

/** Share of the way from baseline to target; not bounded by 0 and 1. Baseline and target differ. */
export function progressOf(
  { baseline, target }: Pick<MetricGoal, 'baseline' | 'target'>,
  value: number,
): number {
  // Adding 0 takes the sign from -0.
  return (value - baseline) / (target - baseline) + 0;
}

/** True for a reading whose day is judged. */
export function counts(
  { checkOn }: Pick<MetricGoal, 'checkOn'>,
  { readOn }: Pick<Reading, 'readOn'>,
): boolean {
  return readOn >= checkOn;
}

/** How far a value lies beyond a bound, in the wanted direction; negative where it falls short. */
function beyond(goal: MetricGoal, value: number, bound: number): number {
  return goal.direction === 'up' ? value - bound : bound - value;
}

/**
 * `met` at the target and beyond, `missed` at the baseline and behind it,
 * `partly` between them; undefined before the check date.
 */
export function verdictOf(
  goal: MetricGoal,
  reading: Pick<Reading, 'readOn' | 'value'>,
): MetricVerdict | undefined {
  const { value } = reading;
  if (!counts(goal, reading)) return undefined;
  // The values are compared themselves: a share could round to the other side.
  if (beyond(goal, value, goal.target) >= 0) return 'met';
  return beyond(goal, value, goal.baseline) <= 0 ? 'missed' : 'partly';
}

/** A reading with how far it is and what it means. */
export function judgeReading(
  goal: MetricGoal,
  reading: Reading,
): JudgedReading {
  const verdict = verdictOf(goal, reading);
  return {
    ...reading,
    progress: progressOf(goal, reading.value),
    ...(verdict && { verdict }),
  };
}

/** True from the check date on while no reading counts. */
export function isReadingDue(
  goal: Pick<MetricGoal, 'checkOn'>,
  latest: Pick<Reading, 'readOn'> | undefined,
  today: string,
): boolean {
  return today >= goal.checkOn && !(latest && counts(goal, latest));
}
