import { Budget } from '@stagecraft/backstage-plugin-sla-common';

const UNIT_WORDS: Record<Budget['unit'], string> = {
  events: 'allowed failures spent',
  slices: 'allowed bad time slices spent',
  minutes: 'allowed bad minutes spent',
};

/** How much of the budget is spent, in its own unit: `3 of 40.2 allowed failures spent`. */
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
