import type { Knex } from 'knex';
import { countBurnWindows } from '../../plugins/sla-backend/src/database/operations/countBurnWindows';
import {
  figuresRequest,
  windowAt,
} from '../../plugins/sla-backend/src/services/objectives/figuresRequest';
import { entityOf, keyOf } from './fill.ts';
import { sameValue, type Comparison } from './pairs.ts';
import type { serve } from './server.ts';

interface Side {
  db: Knex;
  app: Awaited<ReturnType<typeof serve>>;
}

interface Sides {
  small: Side;
  large: Side;
  end: Date;
  entities: number;
  measured: number;
}

const MINUTE_MS = 60_000;
/** Of the standard rules for 30 days. */
const STANDARD = [5, 30, 60, 120, 360, 1440, 4320];
const BATCH = 10_000;

const upTo = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => name(n + 1));
const atMost = (limit: number) => ({
  goal: `at most ${limit}`,
  holds: (ratio: number) => ratio <= limit,
});

/** All that is measured, in the order of the table. */
export function comparisons(sides: Sides): Comparison[] {
  return [
    summaryAgainstSql(sides),
    summaryAtBothSizes(sides),
    windowAgainstSql(sides),
    burnWindows(sides),
    ingestAgainstUpsert(sides),
  ];
}

/** The statement that the column needs, and nothing around it. */
const PLAIN_SUMMARY = `
  SELECT o.entity_ref, count(*)::int AS objectives,
    (array_agg(coalesce(v.state, 'no-data') ORDER BY v.remaining_budget))[1] AS state,
    min(v.remaining_budget) AS remaining_budget, max(v.burn_rate) AS burn_rate,
    min(coalesce(v.covered_minutes / v.measurable_minutes::float8, 0)) AS coverage,
    bool_or(v.sample) AS sample,
    (array_agg(o.objective ORDER BY v.remaining_budget))[1] AS objective
  FROM objectives AS o LEFT JOIN verdicts AS v ON v.objective = o.objective
  WHERE o.entity_ref = ANY(?) GROUP BY o.entity_ref ORDER BY o.entity_ref`;

function summaryAgainstSql({ large, entities }: Sides): Comparison {
  const entityRefs = upTo(entities, entityOf);
  return {
    name: `summary of ${entities} entities ÷ raw SQL and JSON`,
    ...atMost(1.5),
    ours: () => large.app.call('/v1/entities/summaries', { entityRefs }),
    theirs: async () => {
      const { rows } = await large.db.raw(PLAIN_SUMMARY, [entityRefs]);
      return JSON.stringify(rows);
    },
    same: (ours, theirs) => {
      const { items } = JSON.parse(ours as string);
      const rows: Record<string, unknown>[] = JSON.parse(theirs as string);
      return sameValue(
        items.map((it: Record<string, unknown>) => [
          it.entityRef,
          it.state,
          it.remainingBudget,
          it.coverage,
        ]),
        rows.map(it => [
          it.entity_ref,
          it.state,
          it.remaining_budget,
          it.coverage,
        ]),
      );
    },
  };
}

function summaryAtBothSizes({ small, large, entities }: Sides): Comparison {
  const entityRefs = upTo(entities, entityOf);
  const ask = ({ app }: Side) =>
    app.call('/v1/entities/summaries', { entityRefs });
  const refs = (text: unknown) =>
    JSON.parse(text as string).items.map(
      (it: { entityRef: string }) => it.entityRef,
    );
  return {
    name: 'that summary, eight times the minutes ÷ once',
    ...atMost(1.1),
    ours: () => ask(large),
    theirs: () => ask(small),
    same: (ours, theirs) => sameValue(refs(ours), refs(theirs)),
  };
}

function windowAgainstSql({ large, end, measured }: Sides): Comparison {
  // Not on the hour, so that both edges are read from samples.
  const at = new Date(end.getTime() - 17 * MINUTE_MS);
  const window = windowAt({ window: '28d' }, at);
  const { from, to } = window.bounds;
  const objectives = upTo(measured, keyOf);
  const requests = objectives.map(objective =>
    figuresRequest(
      {
        objective,
        budgetingMethod: 'Occurrences',
        exclusions: [],
        measuredSince: from,
        slicesRolledUp: true,
      },
      window,
    ),
  );
  return {
    name: `28-day window of ${measured} objectives ÷ naive SQL`,
    goal: 'at most 1/10 (1/20)',
    holds: ratio => ratio <= 0.1,
    ours: () => large.app.stores.figures.count(requests),
    theirs: async () => {
      const { rows } = await large.db.raw(
        `SELECT objective, sum(good)::float8 AS good, sum(total)::float8 AS total,
           count(DISTINCT minute)::int AS minutes
         FROM samples WHERE objective = ANY(?) AND minute >= ? AND minute < ?
         GROUP BY objective`,
        [objectives, from.toISOString(), to.toISOString()],
      );
      return rows;
    },
    same: (ours, theirs) => {
      const counted = ours as {
        figures: { counts: object; coveredMinutes: number };
      }[];
      const naive = new Map(
        (
          theirs as {
            objective: string;
            good: number;
            total: number;
            minutes: number;
          }[]
        ).map(row => [row.objective, row]),
      );
      return objectives.every((objective, n) => {
        const { good, total, minutes } = naive.get(objective)!;
        const { counts, coveredMinutes } = counted[n].figures;
        return sameValue({ good, total }, counts) && minutes === coveredMinutes;
      });
    },
  };
}

function burnWindows({ large, end, measured }: Sides): Comparison {
  const at = new Date(end.getTime() - 17 * MINUTE_MS);
  const objectives = upTo(measured, keyOf);
  const longest = Math.max(...STANDARD);
  const ask = (lengths: number[]) =>
    countBurnWindows(large.db, objectives, at, lengths);
  const longestOf = (counts: unknown) =>
    [...(counts as Awaited<ReturnType<typeof ask>>)].map(([key, byLength]) => [
      key,
      byLength.get(longest),
    ]);
  return {
    name: `all ${STANDARD.length} burn windows of ${measured} objectives ÷ the longest alone`,
    ...atMost(3),
    ours: () => ask(STANDARD),
    theirs: () => ask([longest]),
    same: (ours, theirs) =>
      sameValue(longestOf(ours).sort(), longestOf(theirs).sort()),
  };
}

/**
 * New minutes after those that are there, the same on both sides: handed in
 * over HTTP to one database, and upserted directly into the other.
 */
function ingestAgainstUpsert({
  small,
  large,
  end,
  measured,
}: Sides): Comparison {
  const minutes = Math.ceil(BATCH / measured);
  const batch = (round: number) =>
    upTo(measured, keyOf)
      .flatMap(objective =>
        Array.from({ length: minutes }, (_, n) => ({
          objective,
          minute: new Date(end.getTime() - (n + 1) * MINUTE_MS).toISOString(),
          sequence: round,
          good: 99,
          total: 100 + (round % 7),
        })),
      )
      .slice(0, BATCH);
  const rounds = { ours: 1, theirs: 1 };
  const counted = async ({ db }: Side) =>
    (
      await db.raw(
        `SELECT count(*)::int AS rows, sum(total)::float8 AS total FROM samples WHERE source = 'push'`,
      )
    ).rows[0];
  return {
    name: `time of ${BATCH} samples over HTTP ÷ upserted directly (0.6 of the rows a second is 1.667)`,
    ...atMost(1 / 0.6),
    ours: async () => {
      const samples = batch(rounds.ours++);
      await large.app.call('/v1/samples', { source: 'push', samples });
      return rounds.ours === 2 ? counted(large) : undefined;
    },
    theirs: async () => {
      const rows = batch(rounds.theirs++);
      await small.db.raw(
        `INSERT INTO samples (objective, source, minute, sequence, good, total)
         SELECT objective, 'push', minute, sequence, good, total
         FROM unnest(?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[])
           AS given(objective, minute, sequence, good, total)
         ON CONFLICT (objective, minute, source) DO UPDATE
         SET sequence = excluded.sequence, good = excluded.good, total = excluded.total
         WHERE samples.sequence < excluded.sequence`,
        [
          rows.map(it => it.objective),
          rows.map(it => it.minute),
          rows.map(it => it.sequence),
          rows.map(it => it.good),
          rows.map(it => it.total),
        ],
      );
      return rounds.theirs === 2 ? counted(small) : undefined;
    },
    same: sameValue,
  };
}
