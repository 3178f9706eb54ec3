import {
  parseQuarter,
  quartersFrom,
  type Scorecard,
  type ScorecardFigures,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** More than the backend scores at a time. */
const MOST_QUARTERS = 41;

function periodsOf({ from, to }: Pick<Scorecard, 'from' | 'to'>): string[] {
  const first = parseQuarter(from);
  if (!first) return [];
  return quartersFrom(new Date(first.start), MOST_QUARTERS)
    .map(({ period }) => period)
    .filter(period => period <= to);
}

/** Rows and columns of the table, the sums first, quarters latest first; undefined stands for all. */
export function scorecardGrid(
  scorecard: Pick<Scorecard, 'from' | 'to'>,
  figures: ScorecardFigures[],
) {
  const owners = new Set(figures.map(({ ownerRef }) => ownerRef));
  const refs = [...owners].filter(ref => ref !== undefined).sort();
  const find = (period?: string, ownerRef?: string) =>
    figures.find(it => it.period === period && it.ownerRef === ownerRef);
  return {
    periods: [undefined, ...periodsOf(scorecard).reverse()],
    owners: [undefined, ...refs],
    find,
  };
}
