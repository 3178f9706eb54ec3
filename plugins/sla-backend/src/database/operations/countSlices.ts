import type {
  SliceCounts,
  SlicePiece,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { splitWindow } from '../splitWindow';
import { COUNTS_OF_MINUTE } from './rebuildRollups';

/** How an objective is taken apart into slices. */
export interface SliceRule {
  minutes: number;
  /** Good share from which a slice is good; `null` for ratios. */
  targetPpm: number | null;
  /** Whether roll-ups of just these slices are kept. */
  rolledUp: boolean;
}

/** Slices of an objective that are counted under a key. */
export interface KeyedSlices {
  key: number;
  objective: string;
  rule: SliceRule;
  /** From `slicePieces`. */
  pieces: SlicePiece[];
}

/** Slices of a key, with those wholly in excluded time that have events. */
export interface CountedSlices extends SliceCounts {
  insideExclusions: number;
}

interface RawPart {
  key: number;
  objective: string;
  from: Date;
  to: Date;
  rule: SliceRule;
  asGood: boolean;
  inside: boolean;
}

interface RolledPart {
  key: number;
  objective: string;
  span: 60 | 1440;
  from: Date;
  to: Date;
}

interface Row {
  key: number;
  slices: string;
  good_slices: string;
  ratio_sum: string;
  inside: string;
}

const DAY_MS = 86_400_000;

const ROLLED = `SELECT given.key, r.slices, r.good_slices, r.ratio_sum, 0
  FROM unnest(?::int[], ?::text[], ?::int[], ?::timestamptz[], ?::timestamptz[])
    AS given(key, objective, span, start, stop)
  JOIN slice_rollups AS r ON r.objective = given.objective
    AND r.span_minutes = given.span
    AND r.start >= given.start AND r.start < given.stop`;

/** Good slices and sums of ratios, of rows `key, target, good, total, inside`. */
export const SLICE_SUMS = `count(*) AS slices,
  count(*) FILTER (WHERE good * 1000000 >= target::numeric * total) AS good_slices,
  sum(div(good * 1000000000000, total)) AS ratio_sum`;

const RAW = `SELECT key, ${SLICE_SUMS}, count(*) FILTER (WHERE inside)
  FROM (
    SELECT given.key, given.target, bool_or(given.inside) AS inside,
      sum(CASE WHEN given.as_good THEN m.total ELSE m.good END)::numeric AS good,
      sum(m.total) AS total
    FROM unnest(?::int[], ?::text[], ?::timestamptz[], ?::timestamptz[],
        ?::int[], ?::int[], ?::boolean[], ?::boolean[])
      AS given(key, objective, start, stop, length, target, as_good, inside),
    LATERAL (
      SELECT minute, ${COUNTS_OF_MINUTE} FROM samples
      WHERE objective = given.objective
        AND minute >= given.start AND minute < given.stop
        AND minute >= ?::timestamptz AND minute < ?::timestamptz
      GROUP BY minute) AS m
    GROUP BY given.key, given.target,
      floor(extract(epoch FROM m.minute) / 60 / given.length)
    HAVING sum(m.total) > 0
  ) AS sliced GROUP BY key`;

/**
 * Counts slices of many objectives in one statement: roll-ups where no
 * exclusion touches an hour or a day, samples elsewhere. Keys without any event
 * are left out.
 */
export async function countSlices(
  db: Knex,
  wanted: KeyedSlices[],
): Promise<Map<number, CountedSlices>> {
  const parts = wanted.map(partsOf);
  const rolled = parts.flatMap(it => it.rolled);
  const raw = parts.flatMap(it => it.raw);
  const branches: [string, Knex.RawBinding[]][] = [];
  if (rolled.length > 0) branches.push([ROLLED, rolledArrays(rolled)]);
  if (raw.length > 0) branches.push([RAW, rawArrays(raw)]);
  if (branches.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: Row[] }>(
    `SELECT key, sum(slices) AS slices, sum(good_slices) AS good_slices,
       sum(ratio_sum) AS ratio_sum, sum(inside) AS inside
     FROM (${branches
       .map(([sql]) => `(${sql})`)
       .join(
         ' UNION ALL ',
       )}) AS parts(key, slices, good_slices, ratio_sum, inside)
     GROUP BY key`,
    branches.flatMap(([, values]) => values),
  );
  return new Map(
    rows.map(row => [
      row.key,
      {
        slices: Number(row.slices),
        goodSlices: Number(row.good_slices),
        ratioSum: BigInt(row.ratio_sum),
        insideExclusions: Number(row.inside),
      },
    ]),
  );
}

function partsOf({ key, objective, rule, pieces }: KeyedSlices) {
  const rolled: RolledPart[] = [];
  const raw: RawPart[] = [];
  for (const { from, to, asGood, insideExclusions: inside, whole } of pieces) {
    const segments =
      whole && rule.rolledUp
        ? splitForSlices(from, to, rule.minutes)
        : [{ span: undefined, from, to }];
    for (const { span, ...part } of segments) {
      if (span) rolled.push({ key, objective, span, ...part });
      else raw.push({ key, objective, rule, asGood, inside, ...part });
    }
  }
  return { rolled, raw };
}

/** Hours and days that hold whole slices only, and what is left beside them. */
function splitForSlices(from: Date, to: Date, minutes: number) {
  const spans = { day: 1440, hour: 60, minute: undefined } as const;
  if (60 % minutes === 0) {
    return splitWindow(from, to).map(({ grain, ...part }) => ({
      span: spans[grain],
      ...part,
    }));
  }
  const first = new Date(Math.ceil(from.getTime() / DAY_MS) * DAY_MS);
  const last = new Date(Math.floor(to.getTime() / DAY_MS) * DAY_MS);
  if (1440 % minutes !== 0 || first >= last) {
    return [{ span: undefined, from, to }];
  }
  return [
    { span: undefined, from, to: first },
    { span: 1440 as const, from: first, to: last },
    { span: undefined, from: last, to },
  ].filter(part => part.from < part.to);
}

function rolledArrays(parts: RolledPart[]): Knex.RawBinding[] {
  return [
    parts.map(({ key }) => key),
    parts.map(({ objective }) => objective),
    parts.map(({ span }) => span),
    parts.map(({ from }) => from.toISOString()),
    parts.map(({ to }) => to.toISOString()),
  ];
}

function rawArrays(parts: RawPart[]): Knex.RawBinding[] {
  const times = parts.map(({ from, to }) => [from.getTime(), to.getTime()]);
  const first = times.reduce((min, [from]) => Math.min(min, from), Infinity);
  const last = times.reduce((max, [, to]) => Math.max(max, to), -Infinity);
  return [
    parts.map(({ key }) => key),
    parts.map(({ objective }) => objective),
    parts.map(({ from }) => from.toISOString()),
    parts.map(({ to }) => to.toISOString()),
    parts.map(({ rule }) => rule.minutes),
    // The driver takes nulls in arrays, which its types leave out.
    parts.map(({ rule }) => rule.targetPpm) as number[],
    parts.map(({ asGood }) => asGood),
    parts.map(({ inside }) => inside),
    new Date(first).toISOString(),
    new Date(last).toISOString(),
  ];
}
