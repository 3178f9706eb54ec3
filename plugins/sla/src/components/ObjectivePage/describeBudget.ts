import { Budget } from '@stagecraft/backstage-plugin-sla-common';

const UNIT_WORDS: Record<Budget['unit'], string> = {
  events: 'failures that may be',
  slices: 'bad time slices that may be',
  minutes: 'bad minutes that may be',
};

/** How much of the budget is spent, in its own unit: `3 of 40.2 failures that may be`. */
export function describeBudget(budget: Budget | null): string {
  if (!budget) {
    return 'Nothing was measured, so nothing was spent.';
  }
  const { unit, allowed, spent } = budget;
  return `${formatAmount(spent)} of ${formatAmount(allowed)} ${
    UNIT_WORDS[unit]
  }`;
}

/** Two decimals, cut off, so that no more seems allowed than is. */
export function formatAmount(amount: number): string {
  return (Math.floor(amount * 100) / 100).toLocaleString('en-GB');
}
