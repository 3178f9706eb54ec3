import type { Knex } from 'knex';
import { splitWindow, type Grain } from '../splitWindow';
import { COUNTS_OF_MINUTE } from './rebuildRollups';

/** Events of some time, and how many of its minutes hold a sample. */
export interface IntervalCounts {
  good: number;
  total: number;
  minutes: number;
  /** Minutes that hold nothing but labelled sample data. */
  sampleMinutes: number;
}

/** Part of the time of an objective that is counted under a key. */
export interface KeyedInterval {
  /** Intervals of one key are added up; they must not overlap. */
  key: number;
  objective: string;
  /** On a whole minute. */
  from: Date;
  /** On a whole minute, not included. */
  to: Date;
}

interface CountsRow {
  key: number;
  good: string;
  total: string;
  minutes: string;
  sample_minutes: string;
}

const DAY_MS = 86_400_000;
/** Branches whose bounds are constant, so that the planner looks at one day only. */
const MOST_DAY_BRANCHES = 8;

const GIVEN = `unnest(?::int[], ?::text[], ?::timestamptz[], ?::timestamptz[])
  AS given(key, objective, start, stop)`;
const DAYS = `SELECT given.key, r.good, r.total, r.minutes, r.sample_minutes
  FROM ${GIVEN} JOIN daily_rollups AS r ON r.objective = given.objective
    AND r.day >= (given.start AT TIME ZONE 'UTC')::date
    AND r.day < (given.stop AT TIME ZONE 'UTC')::date`;
const HOURS = `SELECT given.key, r.good, r.total, r.minutes, r.sample_minutes
  FROM ${GIVEN} JOIN hourly_rollups AS r ON r.objective = given.objective
    AND r.hour >= given.start AND r.hour < given.stop`;
const MINUTES = `SELECT given.key, m.good, m.total, 1, m.sample::int
  FROM ${GIVEN}, LATERAL (
    SELECT ${COUNTS_OF_MINUTE} FROM samples
    WHERE objective = given.objective
      AND minute >= given.start AND minute < given.stop
      AND minute >= ?::timestamptz AND minute < ?::timestamptz
    GROUP BY minute) AS m`;

/**
 * Counts the events of many intervals of many objectives in one statement,
 * added up by key: roll-ups of whole days and hours, samples at the edges. Keys
 * without any sample are left out.
 */
export async function countIntervals(
  db: Knex,
  intervals: KeyedInterval[],
): Promise<Map<number, IntervalCounts>> {
  const branches = branchesOf(intervals);
  if (branches.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: CountsRow[] }>(
    `SELECT key, sum(good) AS good, sum(total) AS total,
       sum(minutes) AS minutes, sum(sample_minutes) AS sample_minutes
     FROM (${branches
       .map(([sql]) => sql)
       .join(
         ' UNION ALL ',
       )}) AS parts(key, good, total, minutes, sample_minutes)
     GROUP BY key`,
    branches.flatMap(([, values]) => values),
  );
  return new Map(rows.map(row => [row.key, toCounts(row)]));
}

type Branch = [sql: string, values: Knex.RawBinding[]];

function branchesOf(intervals: KeyedInterval[]): Branch[] {
  const byGrain: Record<Grain, KeyedInterval[]> = {
    day: [],
    hour: [],
    minute: [],
  };
  for (const { key, objective, from, to } of intervals) {
    for (const { grain, ...part } of splitWindow(from, to)) {
      byGrain[grain].push({ key, objective, ...part });
    }
  }
  const branches: Branch[] = [];
  if (byGrain.day.length > 0) branches.push([DAYS, arraysOf(byGrain.day)]);
  if (byGrain.hour.length > 0) branches.push([HOURS, arraysOf(byGrain.hour)]);
  return [...branches, ...minuteBranches(byGrain.minute)];
}

function minuteBranches(parts: KeyedInterval[]): Branch[] {
  const byDay = new Map<number, KeyedInterval[]>();
  for (const part of parts) {
    const day = Math.floor(part.from.getTime() / DAY_MS);
    const others = byDay.get(day);
    if (others) others.push(part);
    else byDay.set(day, [part]);
  }
  const groups = byDay.size > MOST_DAY_BRANCHES ? [parts] : [...byDay.values()];
  return groups.map(group => [
    MINUTES,
    [...arraysOf(group), ...outerBounds(group)],
  ]);
}

function outerBounds(parts: KeyedInterval[]): string[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of parts) {
    first = Math.min(first, from.getTime());
    last = Math.max(last, to.getTime());
  }
  return [new Date(first).toISOString(), new Date(last).toISOString()];
}

function arraysOf(parts: KeyedInterval[]): Knex.RawBinding[] {
  return [
    parts.map(({ key }) => key),
    parts.map(({ objective }) => objective),
    parts.map(({ from }) => from.toISOString()),
    parts.map(({ to }) => to.toISOString()),
  ];
}

function toCounts(row: CountsRow): IntervalCounts {
  return {
    good: Number(row.good),
    total: Number(row.total),
    minutes: Number(row.minutes),
    sampleMinutes: Number(row.sample_minutes),
  };
}
