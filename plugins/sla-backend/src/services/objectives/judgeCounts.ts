import {
  burnRate,
  judge,
  type Budget,
  type Counts,
} from '@stagecraft/backstage-plugin-sla-common';

const PPM = 1_000_000;

/** State, attainment and budget of counts against a target. */
export function judgeCounts(targetPpm: number, counts: Counts) {
  const { state, attainmentPpm, remainingBudget, bad } = judge(
    targetPpm,
    counts,
  );
  const allowed = (counts.total * (PPM - targetPpm)) / PPM;
  const budget: Budget | null =
    counts.total === 0
      ? null
      : { unit: 'events', allowed, spent: bad, remaining: allowed - bad };
  return { state, attainmentPpm, remainingBudget, budget };
}

/** Burn rate of a recent while, and how long the budget lasts at it. */
export function judgeBurn(
  targetPpm: number,
  recent: Counts,
  window: { minutes: number; remainingBudget: number | null },
) {
  const burn = burnRate(targetPpm, recent);
  const left = window.remainingBudget;
  return {
    burnRate: burn,
    timeLeftMinutes:
      burn && left !== null
        ? (Math.max(left, 0) * window.minutes) / burn
        : null,
  };
}
