import {
  BurnDownPoint,
  WindowBand,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatBudget,
  formatCount,
  formatInstant,
} from '@stagecraft/backstage-plugin-sla-react';

/** What a band is, in a word. */
export const BAND_WORDS: Record<WindowBand['kind'], string> = {
  excluded: 'Excluded',
  'counted-as-good': 'Counted as good',
  incident: 'Incident',
  maintenance: 'Maintenance',
};

/**
 * One point of the burn-down in a sentence: budget left, what even spending
 * would have left, and what failed since the point before.
 */
export function describePoint(point: BurnDownPoint): string {
  const when = formatInstant(point.at);
  if (!point.measured) {
    return `${when}: nothing measured since the point before${
      point.remaining === null
        ? ''
        : `, budget ${formatBudget(point.remaining).toLocaleLowerCase('en-GB')}`
    }`;
  }
  return `${when}: budget ${formatBudget(point.remaining).toLocaleLowerCase(
    'en-GB',
  )}, evenly spent it would be ${formatExpected(point.expected)}; ${failures(
    point,
  )} since the point before`;
}

/** Share of the budget that even spending leaves, as whole percent. */
export function formatExpected(expected: number): string {
  return `${Math.round(expected * 100)}% left`;
}

function failures({ good, total }: BurnDownPoint): string {
  return `${formatCount(total - good)} of ${formatCount(total)} not good`;
}
