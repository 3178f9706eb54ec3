import { ObjectiveDay } from '@stagecraft/backstage-plugin-sla-common';
import { formatAttainment, formatCount, formatDay } from '../../format';
import { DayOutcome, DayTally, judgeDay } from './judgeDay';

const PPM = 1_000_000;

/** The word for how a day went. */
export const OUTCOME_WORDS: Record<DayOutcome, string> = {
  met: 'target met',
  missed: 'below target',
  'not-measured': 'not measured',
};

/** Attainment of one day as text, cut off like every attainment. */
export function attainmentOfDay(targetPpm: number, day: ObjectiveDay): string {
  const { good, total } = day;
  const ppm = total === 0 ? null : Math.floor((good * PPM) / total);
  return formatAttainment(ppm, targetPpm);
}

/** One day in a sentence, for the line under the bars and for screen readers. */
export function describeDay(targetPpm: number, day: ObjectiveDay): string {
  const outcome = judgeDay(targetPpm, day);
  if (outcome === 'not-measured') {
    return `${formatDay(day.day)}: not measured`;
  }
  const failed = day.total - day.good;
  const failures =
    failed === 0
      ? `all ${formatCount(day.total)} good`
      : `${formatCount(failed)} of ${formatCount(day.total)} failed`;
  const figure = attainmentOfDay(targetPpm, day);
  return `${formatDay(day.day)}: ${figure}, ${
    OUTCOME_WORDS[outcome]
  }, ${failures}`;
}

/** The whole span in a sentence. */
export function describeSpan(tally: DayTally): string {
  const days = tally.met + tally.missed + tally['not-measured'];
  const parts = [
    `${tally.met} met the target`,
    `${tally.missed} below it`,
    `${tally['not-measured']} not measured`,
  ];
  return `Of the last ${days} days, ${parts.join(', ')}.`;
}
