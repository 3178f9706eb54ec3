import type {
  ObjectivePage,
  ObjectiveQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import {
  currentObjectives,
  toSummary,
  withSummaryColumns,
  type SummaryRow,
} from './selectSummaries';

const STATE = `coalesce(v.state, 'no-data')`;
const WORST_FIRST = `array_position(ARRAY['broken', 'at-risk', 'no-data', 'kept'], ${STATE})`;

/** One page of objectives, worst state first, then by title. */
export async function listObjectives(
  db: Knex,
  query: ObjectiveQuery,
): Promise<ObjectivePage> {
  const matching = () => narrow(currentObjectives(db), query);
  const [rows, [{ count }]] = await Promise.all([
    withSummaryColumns(db, matching())
      .orderByRaw(`${WORST_FIRST}, lower(o.title), o.objective`)
      .limit(query.limit ?? 100)
      .offset(query.offset ?? 0) as Promise<SummaryRow[]>,
    matching().count() as Promise<{ count: string }[]>,
  ]);
  return { items: rows.map(toSummary), totalItems: Number(count) };
}

function narrow(rows: Knex.QueryBuilder, query: ObjectiveQuery) {
  const { state, ownerRef, entityRef } = query;
  if (state) rows.whereRaw(`${STATE} = ?`, [state]);
  if (ownerRef) rows.whereIn('o.owner_ref', ownerRef);
  if (entityRef) rows.where('o.entity_ref', entityRef);
  return rows;
}
