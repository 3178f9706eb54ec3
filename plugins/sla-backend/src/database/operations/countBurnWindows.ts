import type { Knex } from 'knex';
import { COUNTS_OF_MINUTE } from './rebuildRollups';

/** Events of one window. */
export interface EventCounts {
  good: number;
  total: number;
}

/** Counts by objective, then by the length of the window in minutes. */
export type BurnCounts = Map<string, Map<number, EventCounts>>;

/** A half-open interval. */
interface Piece {
  from: number;
  to: number;
}

/** One window as whole hours and samples, some of which are to be taken off. */
interface Plan {
  minutes: number;
  from: number;
  /** Hours from here to the last whole one. */
  hoursFrom: number;
  /** Samples at the far edge, and whether they count or are taken off. */
  edge?: Piece & { sign: 1 | -1 };
}

interface Row {
  objective: string;
  kind: 'hour' | 'near' | 'edge';
  piece: number;
  good: string;
  total: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Windows shorter than this are read from samples alone. */
const SHORT_MINUTES = 60;

const MINUTES = `(SELECT objective, minute AS at, ${COUNTS_OF_MINUTE} FROM samples
  WHERE objective = ANY(?) AND minute >= ?::timestamptz AND minute < ?::timestamptz
  GROUP BY objective, minute)`;
const HOURS = `(SELECT objective, hour AS at, good, total FROM hourly_rollups
  WHERE objective = ANY(?) AND hour >= ?::timestamptz AND hour < ?::timestamptz)`;

/**
 * Counts the events of several windows that end at `to`, for many objectives
 * in one statement. The windows share what they read: the latest samples once,
 * the whole hours once, and at the far edge of each window the samples of the
 * smaller part of its hour, added to the whole hours or taken off them.
 *
 * @param to - on a whole minute, not included
 * @param lengths - of the windows, in minutes
 * @returns nothing for an objective and window without any sample
 */
export async function countBurnWindows(
  db: Knex,
  objectives: string[],
  to: Date,
  lengths: number[],
): Promise<BurnCounts> {
  if (objectives.length === 0 || lengths.length === 0) return new Map();
  const end = to.getTime();
  const plans = [...new Set(lengths)].map(minutes => planOf(end, minutes));
  const pieces = piecesOf(end, plans);
  const { rows } = await db.raw<{ rows: Row[] }>(
    ...statementOf(objectives, pieces),
  );
  return combine(rows, plans, pieces);
}

function planOf(end: number, minutes: number): Plan {
  const from = end - minutes * MINUTE_MS;
  const hour = Math.floor(from / HOUR_MS) * HOUR_MS;
  const next = hour + HOUR_MS;
  const isShort = minutes < SHORT_MINUTES;
  if (isShort || from === hour) return { minutes, from, hoursFrom: from };
  return from - hour < next - from
    ? {
        minutes,
        from,
        hoursFrom: hour,
        edge: { from: hour, to: from, sign: -1 },
      }
    : { minutes, from, hoursFrom: next, edge: { from, to: next, sign: 1 } };
}

/** What is to be read, cut at the bounds of the windows so that none lies across one. */
interface Pieces {
  /** End of the last whole hour. */
  lastHour: number;
  /** The latest samples. */
  near: Piece[];
  hour: Piece[];
  /** Samples around the beginnings of the longer windows. */
  edge: Piece[];
}

function piecesOf(end: number, plans: Plan[]): Pieces {
  const lastHour = Math.floor(end / HOUR_MS) * HOUR_MS;
  const short = plans.filter(plan => plan.minutes < SHORT_MINUTES);
  const long = plans.filter(plan => plan.minutes >= SHORT_MINUTES);
  return {
    lastHour,
    near: between(
      [...short.map(({ from }) => from), ...(long.length ? [lastHour] : [])],
      end,
    ),
    hour: between(
      long.map(({ hoursFrom }) => hoursFrom),
      lastHour,
    ),
    edge: long.flatMap(({ edge }) => edge ?? []),
  };
}

function between(starts: number[], end: number): Piece[] {
  const cuts = [...new Set([...starts, end])]
    .filter(at => at <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => ({ from, to: cuts[i + 1] }));
}

function statementOf(
  objectives: string[],
  pieces: Pieces,
): [string, (string | string[])[]] {
  const parts = [
    ...scan('near', MINUTES, objectives, pieces.near),
    ...scan('hour', HOURS, objectives, pieces.hour),
    ...pieces.edge.flatMap((piece, i) =>
      scan('edge', MINUTES, objectives, [piece], i),
    ),
  ];
  const texts = parts.map(([text]) => text);
  return [texts.join(' UNION ALL '), parts.flatMap(([, bindings]) => bindings)];
}

/** Reads adjacent pieces at once; each row tells its place among them. */
function scan(
  kind: Row['kind'],
  table: string,
  objectives: string[],
  pieces: Piece[],
  offset = 0,
): [string, (string | string[])[]][] {
  if (pieces.length === 0) return [];
  const instant = (at: number) => new Date(at).toISOString();
  const starts = pieces.map(({ from }) => instant(from));
  const end = instant(pieces[pieces.length - 1].to);
  return [
    [
      `SELECT objective, '${kind}' AS kind, width_bucket(at, ?::timestamptz[]) - 1 + ${offset} AS piece,
         sum(good) AS good, sum(total) AS total
       FROM ${table} AS read GROUP BY objective, piece`,
      [starts, objectives, starts[0], end],
    ],
  ];
}

function combine(rows: Row[], plans: Plan[], pieces: Pieces): BurnCounts {
  const counts: BurnCounts = new Map();
  const parts = plans.map(plan => partsOf(plan, pieces));
  for (const row of rows) {
    const windows = counts.get(row.objective) ?? new Map();
    counts.set(row.objective, windows);
    plans.forEach(({ minutes }, i) => {
      const sign = parts[i][row.kind].get(row.piece);
      if (!sign) return;
      const { good, total } = windows.get(minutes) ?? { good: 0, total: 0 };
      windows.set(minutes, {
        good: good + sign * Number(row.good),
        total: total + sign * Number(row.total),
      });
    });
  }
  return counts;
}

/** The places of the pieces that make up a window, each with its sign. */
function partsOf(plan: Plan, pieces: Pieces) {
  const since = (all: Piece[], from: number) =>
    new Map(all.flatMap((piece, i) => (piece.from >= from ? [[i, 1]] : [])));
  const isShort = plan.minutes < SHORT_MINUTES;
  const edge = pieces.edge.findIndex(piece => piece === plan.edge);
  return {
    near: since(pieces.near, isShort ? plan.from : pieces.lastHour),
    hour: isShort ? new Map() : since(pieces.hour, plan.hoursFrom),
    edge: new Map(plan.edge ? [[edge, plan.edge.sign]] : []),
  } as Record<Row['kind'], Map<number, number>>;
}
