import { countBurnWindows } from '../../plugins/sla-backend/src/database/operations/countBurnWindows';
import {
  figuresRequest,
  windowAt,
} from '../../plugins/sla-backend/src/services/objectives/figuresRequest';
import { entityOf, keyOf, upTo } from './fill.ts';
import { ingestAgainstUpsert } from './ingest.ts';
import { atMost, sameValue, type Comparison } from '../pairs.ts';
import type { Side, Sides } from './sides.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Of the standard rules for 30 days. */
const STANDARD = [5, 30, 60, 120, 360, 1440, 4320];

/** All that is measured, in the order of the table. */
export function comparisons(sides: Sides): Comparison[] {
  return [
    summaryAgainstSql(sides),
    summaryAtBothSizes(sides),
    windowAgainstSql(sides),
    burnWindows(sides, 5),
    burnWindows(sides, 30),
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

/** The minute of the hour matters: it says how much lies beside whole hours. */
function burnWindows({ large, end, measured }: Sides, minute: number) {
  const at = new Date(Math.floor(end.getTime() / HOUR_MS) * HOUR_MS);
  at.setUTCMinutes(minute - 60);
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
    name: `all ${STANDARD.length} burn windows of ${measured} objectives ÷ the longest alone, ${minute} past the hour`,
    ...atMost(3),
    ours: () => ask(STANDARD),
    theirs: () => ask([longest]),
    same: (ours, theirs) =>
      sameValue(longestOf(ours).sort(), longestOf(theirs).sort()),
  } satisfies Comparison;
}
