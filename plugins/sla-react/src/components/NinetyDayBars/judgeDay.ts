import { ObjectiveDay, stateOf } from '@stagecraft/backstage-plugin-sla-common';

/** How one day went, judged by itself against the target. */
export type DayOutcome = 'met' | 'missed' | 'not-measured';

/** Judges a day as if it were the window. */
export function judgeDay(targetPpm: number, day: ObjectiveDay): DayOutcome {
  const state = stateOf(targetPpm, day);
  if (state === 'no-data') {
    return 'not-measured';
  }
  return state === 'broken' ? 'missed' : 'met';
}

/** How many days had which outcome. */
export type DayTally = Record<DayOutcome, number>;

/** Counts the outcomes of a span of days. */
export function tallyDays(targetPpm: number, days: ObjectiveDay[]): DayTally {
  const tally: DayTally = { met: 0, missed: 0, 'not-measured': 0 };
  days.forEach(day => {
    tally[judgeDay(targetPpm, day)] += 1;
  });
  return tally;
}
