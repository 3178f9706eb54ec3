import {
  formatAttainment,
  formatBudget,
  type ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import { makeBadge } from 'badge-maker';

/** Characters of a title that a badge has room for. */
const LONGEST_LABEL = 48;

/** Dark enough for white text: at least 4.5 to 1. */
const COLOURS = {
  unknown: '#5f6b73',
  broken: '#b3261e',
  low: '#a34a00',
  half: '#6b6400',
  plenty: '#1f7a34',
};

type Figures = Pick<
  ObjectiveSummary,
  'attainmentPpm' | 'remainingBudget' | 'sample' | 'targetPpm'
>;

/**
 * A badge with attainment and budget left, as SVG.
 *
 * Grey without data, red when the budget is overspent, orange with a quarter or
 * less left (at risk), yellow with half or less, green with more.
 */
export function drawBadge(title: string, figures: Figures): string {
  return makeBadge({
    label: shortened(title),
    message: messageOf(figures),
    labelColor: '#3c444a',
    color: colourOf(figures.remainingBudget),
    style: 'flat',
  });
}

function messageOf(figures: Figures): string {
  const { attainmentPpm, remainingBudget, sample, targetPpm } = figures;
  if (attainmentPpm === null || remainingBudget === null) return 'no data';
  const attainment = formatAttainment(attainmentPpm, targetPpm);
  const budget = formatBudget(remainingBudget).toLocaleLowerCase('en');
  const words = `${attainment}, ${budgetWords(budget)}`;
  return sample ? `${words} (sample data)` : words;
}

function budgetWords(budget: string): string {
  return budget.includes('budget') ? budget : `budget ${budget}`;
}

function colourOf(remaining: number | null): string {
  if (remaining === null) return COLOURS.unknown;
  if (remaining < 0) return COLOURS.broken;
  if (remaining <= 0.25) return COLOURS.low;
  return remaining <= 0.5 ? COLOURS.half : COLOURS.plenty;
}

/** Without control characters, which no SVG may hold. */
function shortened(title: string): string {
  const clean = title.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  const signs = [...clean];
  return signs.length > LONGEST_LABEL
    ? `${signs.slice(0, LONGEST_LABEL - 1).join('')}…`
    : clean;
}
