import { InputError } from '@backstage/errors';
import {
  parseQuarter,
  quartersFrom,
  type ObjectiveQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** As many quarters are shown before and after the running one where nothing is said. */
const AROUND = 3;
/** More than that is no page any more. */
const MOST_QUARTERS = 40;
/** The first and the last quarter that a period can name, counted from year 0. */
const [FIRST, LAST] = [1000 * 4, 2999 * 4 + 3];

function numberOf(period: string, path = ''): number {
  if (!parseQuarter(period)) {
    throw new InputError(
      `/query/${path}: '${period}' must be a quarter such as 2026-Q4`,
    );
  }
  const [year, quarter] = period.split('-Q').map(Number);
  return year * 4 + quarter - 1;
}

function periodOf(number: number): string {
  const within = Math.min(Math.max(number, FIRST), LAST);
  return `${Math.floor(within / 4)}-Q${(within % 4) + 1}`;
}

/** Reads which quarters are asked for, both included. @throws InputError */
export function readObjectiveQuarters(
  query: ObjectiveQuery,
  now: Date,
): { from: string; to: string } {
  const running = numberOf(quartersFrom(now, 1)[0].period);
  const first = query.from ? numberOf(query.from, 'from') : undefined;
  const last = query.to ? numberOf(query.to, 'to') : undefined;
  const to = last ?? Math.max(running, first ?? running) + AROUND;
  const from = first ?? Math.min(running, to) - AROUND;
  if (from > to) {
    throw new InputError(
      `/query/from: ${query.from} lies after ${query.to}; give the earlier quarter first`,
    );
  }
  if (to - from >= MOST_QUARTERS) {
    throw new InputError(
      `/query/from: at most ${MOST_QUARTERS} quarters are shown at a time; begin with ${periodOf(
        to - MOST_QUARTERS + 1,
      )} or later`,
    );
  }
  return { from: periodOf(from), to: periodOf(to) };
}
