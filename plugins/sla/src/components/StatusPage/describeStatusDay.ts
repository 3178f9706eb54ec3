import { DayState, StatusDay } from '@stagecraft/backstage-plugin-sla-common';
import {
  formatCount,
  formatDay,
  formatPpm,
} from '@stagecraft/backstage-plugin-sla-react';

const WORDS: Record<DayState, string> = {
  good: 'every target met',
  degraded: 'a target missed',
  bad: 'a target missed by far',
  unmeasured: 'not measured',
};

/** Two decimals, in parts per million. */
const STEP = 100;

/** One day of a service in a sentence. */
export function describeStatusDay(day: StatusDay): string {
  const { good, total, state } = day;
  if (total === 0) return `${formatDay(day.day)}: ${WORDS.unmeasured}`;
  const share = Math.floor((good * 1_000_000) / total / STEP) * STEP;
  const failed = `${formatCount(total - good)} of ${formatCount(total)} failed`;
  const sample = day.sample ? ', sample data' : '';
  return `${formatDay(day.day)}: ${formatPpm(share)} good, ${
    WORDS[state]
  }, ${failed}${sample}`;
}

/** The whole span in a sentence. */
export function describeStatusDays(days: StatusDay[]): string {
  const count = (...states: DayState[]) =>
    days.filter(({ state }) => states.includes(state)).length;
  const parts = [
    `${count('good')} met every target`,
    `${count('degraded', 'bad')} missed one`,
    `${count('unmeasured')} not measured`,
  ];
  return `Of the last ${days.length} days, ${parts.join(', ')}.`;
}
