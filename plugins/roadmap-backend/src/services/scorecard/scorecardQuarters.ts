import { InputError } from '@backstage/errors';
import {
  parseQuarter,
  quartersFrom,
  type Quarter,
  type ScorecardQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** More than that is no page any more. */
const MOST_QUARTERS = 40;
/** As many past quarters are shown beside the running one. */
const PAST_QUARTERS = 4;

/** The first and the last quarter that are scored, both included. */
export interface QuarterRange {
  from: Quarter;
  to: Quarter;
}

function quarterAt(path: string, period: string): Quarter {
  const quarter = parseQuarter(period);
  if (quarter) return quarter;
  throw new InputError(
    `/query/${path}: '${period}' must be a quarter such as 2026-Q4`,
  );
}

function quartersBefore(quarter: Quarter, count: number): Quarter {
  const [year, number] = quarter.period.split('-Q').map(Number);
  const index = year * 4 + (number - 1) - count;
  const period = `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  return parseQuarter(period) ?? quarter;
}

/** Reads which quarters are asked for: the running one and the four before it where nothing is said. */
export function readQuarters(query: ScorecardQuery, now: Date): QuarterRange {
  const to = query.to ? quarterAt('to', query.to) : quartersFrom(now, 1)[0];
  const from = query.from
    ? quarterAt('from', query.from)
    : quartersBefore(to, PAST_QUARTERS);
  if (from.start > to.start) {
    throw new InputError(
      `/query/from: ${from.period} lies after ${to.period}; give the earlier quarter first`,
    );
  }
  const earliest = quartersBefore(to, MOST_QUARTERS - 1);
  if (from.start < earliest.start) {
    throw new InputError(
      `/query/from: at most ${MOST_QUARTERS} quarters are scored at a time; begin with ${earliest.period} or later`,
    );
  }
  return { from, to };
}
