import { judge } from '@stagecraft/backstage-plugin-sla-common';
import { formatCount } from '@stagecraft/backstage-plugin-sla-react';

/** How many events failed of how many that may: `3 of 40 allowed failures spent`. */
export function describeBudget(
  targetPpm: number,
  counts: { good: number; total: number },
): string {
  if (counts.total === 0) {
    return 'Nothing was measured, so nothing was spent.';
  }
  const { bad, allowedBad } = judge(targetPpm, counts);
  const failed = `${formatCount(bad)} failed`;
  return allowedBad === 0
    ? `${failed}; at this number of events none may`
    : `${failed} of ${formatCount(allowedBad)} that may`;
}
