import { DayState, StatusDay } from '@stagecraft/backstage-plugin-sla-common';
import { formatDay, formatPpm } from '@stagecraft/backstage-plugin-sla-react';

const WORDS: Record<DayState, string> = {
  good: 'every target met',
  degraded: 'a target missed',
  bad: 'a target missed by far',
  unmeasured: 'not measured',
};

/** Hundredths of a percent, in parts per million. */
const SHARE_PPM = 100;

/** One day of a service in a sentence. */
export function describeStatusDay(day: StatusDay): string {
  const { share, state } = day;
  return share === null
    ? `${formatDay(day.day)}: ${WORDS.unmeasured}`
    : `${formatDay(day.day)}: ${formatPpm(share * SHARE_PPM)} good, ${
        WORDS[state]
      }`;
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
