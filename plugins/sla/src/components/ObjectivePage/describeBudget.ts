import { Budget } from '@stagecraft/backstage-plugin-sla-common';
import { formatDuration } from '@stagecraft/backstage-plugin-sla-react';

const UNIT_WORDS: Record<Budget['unit'], string> = {
  events: 'allowed failures spent',
  slices: 'allowed bad time slices spent',
  minutes: 'allowed bad minutes spent',
};

const LEFT_WORDS: Record<Budget['unit'], string> = {
  events: 'of full outage left',
  slices: 'of bad slices left',
  minutes: 'left',
};

/**
 * How much of the budget is spent, in its own unit, and what is left of it in
 * time: `3 of 40.2 allowed failures spent, 2 hours of full outage left`.
 *
 * @param minutesLeft - negative when overspent, `null` without data
 */
export function describeBudget(
  budget: Budget | null,
  minutesLeft: number | null,
): string {
  if (!budget) {
    return 'Nothing was measured, so nothing was spent.';
  }
  const { unit, allowed, spent } = budget;
  const words = `${formatAmount(spent)} of ${formatAmount(allowed)} ${
    UNIT_WORDS[unit]
  }`;
  return minutesLeft === null || minutesLeft <= 0
    ? words
    : `${words}, ${formatDuration(minutesLeft)} ${LEFT_WORDS[unit]}`;
}

/** Two decimals, cut off, so that no more seems allowed than is. */
export function formatAmount(amount: number): string {
  return (Math.floor(amount * 100) / 100).toLocaleString('en-GB');
}
