import type {
  ObjectivePage,
  ObjectiveQuery,
  ObjectiveSort,
  StateCounts,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import {
  currentObjectives,
  STATE,
  toSummary,
  withSummaryColumns,
  WORST_FIRST,
  type SummaryRow,
} from './selectSummaries';

const BY_TITLE = 'lower(o.title), o.objective';

type Column = Exclude<ObjectiveSort, `-${string}`>;

/** What is unknown comes last, whichever way round. */
const ORDERS: Record<Column, (direction: string) => string> = {
  attention: way =>
    `${WORST_FIRST} ${way}, v.remaining_budget ${way} NULLS LAST, v.burn_rate DESC NULLS LAST`,
  title: way => `lower(o.title) ${way}`,
  budget: way => `v.remaining_budget ${way} NULLS LAST`,
  burn: way => `v.burn_rate ${way} NULLS LAST`,
  owner: way => `o.owner_ref ${way} NULLS LAST`,
};

const fieldOf = {
  kept: 'kept',
  'at-risk': 'atRisk',
  broken: 'broken',
  'no-data': 'noData',
} as const;

type StateRow = Record<keyof StateCounts, string>;

/** One page of objectives, and what there is to narrow it to. */
export async function listObjectives(
  db: Knex,
  query: ObjectiveQuery,
): Promise<ObjectivePage> {
  const { state, ownerRef: _ownerRef, ...anyOwner } = query;
  const [rows, [counts], owners] = await Promise.all([
    withSummaryColumns(db, narrow(currentObjectives(db), query))
      .orderByRaw(orderOf(query.sort))
      .limit(query.limit ?? 100)
      .offset(query.offset ?? 0) as Promise<SummaryRow[]>,
    narrow(currentObjectives(db), { ...query, state: undefined }).select(
      countOf(db, 'kept', 'kept'),
      countOf(db, 'at-risk', 'atRisk'),
      countOf(db, 'broken', 'broken'),
      countOf(db, 'no-data', 'noData'),
    ) as Promise<StateRow[]>,
    narrow(currentObjectives(db), { ...anyOwner, state })
      .whereNotNull('o.owner_ref')
      .distinct('o.owner_ref')
      .orderBy('o.owner_ref')
      .pluck('o.owner_ref') as Promise<string[]>,
  ]);
  const states = {
    kept: Number(counts.kept),
    atRisk: Number(counts.atRisk),
    broken: Number(counts.broken),
    noData: Number(counts.noData),
  };
  return {
    items: rows.map(toSummary),
    totalItems: state ? states[fieldOf[state]] : sum(states),
    states,
    owners,
  };
}

function sum(states: StateCounts): number {
  return Object.values(states).reduce((all, count) => all + count, 0);
}

function countOf(db: Knex, state: string, name: string) {
  return db.raw(`count(*) FILTER (WHERE ${STATE} = ?) AS ??`, [state, name]);
}

function orderOf(sort: ObjectiveSort = 'attention'): string {
  const turned = sort.startsWith('-');
  const column = (turned ? sort.slice(1) : sort) as Column;
  return `${ORDERS[column](turned ? 'DESC' : 'ASC')}, ${BY_TITLE}`;
}

function narrow(rows: Knex.QueryBuilder, query: ObjectiveQuery) {
  const { state, ownerRef, entityRef, agreement, q } = query;
  if (state) rows.whereRaw(`${STATE} = ?`, [state]);
  if (ownerRef) rows.whereIn('o.owner_ref', ownerRef);
  if (entityRef) rows.where('o.entity_ref', entityRef);
  if (agreement) {
    rows.whereRaw(
      `EXISTS (SELECT FROM agreed_levels AS l JOIN agreements AS a ON a.ref = l.agreement_ref
       WHERE a.ref = ? AND a.withdrawn_at IS NULL AND l.slo_ref = o.slo_ref
         AND coalesce(l.objective_id, o.objective_id) = o.objective_id)`,
      [agreement],
    );
  }
  if (q) {
    rows.whereRaw(
      `strpos(lower(o.title || ' ' || o.entity_ref || ' ' || o.objective), lower(?)) > 0`,
      [q],
    );
  }
  return rows;
}
