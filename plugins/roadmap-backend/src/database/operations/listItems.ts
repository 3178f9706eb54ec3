import type { Knex } from 'knex';
import {
  INITIATIVE,
  deliveredStates,
  laneBounds,
  type ItemPage,
  type ItemSort,
  type Lane,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { KeptQuery, Viewpoint } from '../RoadmapStore';
import { tableAt } from '../asOf/tableAt';
import { ITEM_COLUMNS, type ItemRow } from '../tables';
import { hydrateItems } from './hydrateItems';

const LATEST_DUE =
  '(select c.due_on from commitments c where c.item_id = items.id order by c.revision desc limit 1)';

const orders: Record<ItemSort, string> = {
  due: `${LATEST_DUE} asc nulls last, items.number`,
  votes:
    '(select count(*) from votes v where v.item_id = items.id) desc, items.number',
  newest: 'items.created_at desc, items.number desc',
  updated: 'items.updated_at desc, items.number desc',
};

/** The same division as `laneOf`, for the database. */
function inLane(query: Knex.QueryBuilder, lane: Lane, now: Date) {
  const { nextStart, laterStart } = laneBounds(now);
  if (lane === 'delivered') {
    query.whereIn('items.state', deliveredStates);
    return;
  }
  query.whereNotIn('items.state', deliveredStates);
  if (lane === 'now') {
    query.whereRaw(`${LATEST_DUE} < ?`, [nextStart]);
  } else if (lane === 'next') {
    query.whereRaw(`${LATEST_DUE} >= ? and ${LATEST_DUE} < ?`, [
      nextStart,
      laterStart,
    ]);
  } else {
    query.whereRaw(`coalesce(${LATEST_DUE} >= ?, true)`, [laterStart]);
  }
}

function containing(query: Knex.QueryBuilder, text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  query.where(either =>
    either
      .whereILike('items.title', pattern)
      .orWhereILike('items.summary', pattern),
  );
}

function narrow(query: Knex.QueryBuilder, filter: KeptQuery, now: Date) {
  query.whereIn('items.kind', filter.kind ?? [INITIATIVE]);
  if (filter.state) query.where('items.state', filter.state);
  else query.whereNot('items.state', 'withdrawn');
  if (filter.standing) {
    const columns = ['items.kind', 'items.state'];
    const settled = filter.settledStates ?? [];
    if (filter.standing === 'settled') query.whereIn(columns, settled);
    else query.whereNotIn(columns, settled);
  }
  if (filter.ownerRef) query.whereIn('items.owner_ref', filter.ownerRef);
  if (filter.lane) inLane(query, filter.lane, now);
  if (filter.q) containing(query, filter.q);
  if (filter.entityRef) {
    query.whereRaw(
      'exists (select 1 from item_entities e where e.item_id = items.id and e.entity_ref = ?)',
      [filter.entityRef],
    );
  }
}

/** One page of items: five statements, however many rows. */
export async function listItems(
  db: Knex,
  filter: KeptQuery,
  viewpoint: Viewpoint,
): Promise<ItemPage> {
  const { asOf, now } = viewpoint;
  const matching = () =>
    tableAt(db, 'items', asOf).modify(narrow, filter, asOf ?? now);
  const [[{ total }], rows] = await Promise.all([
    matching().select<{ total: number }[]>(db.raw('count(*)::int as total')),
    matching()
      .orderByRaw(orders[filter.sort ?? 'due'])
      .limit(filter.limit ?? 50)
      .offset(filter.offset ?? 0)
      .select<ItemRow[]>(ITEM_COLUMNS),
  ]);
  return { items: await hydrateItems(db, rows, viewpoint), totalItems: total };
}
