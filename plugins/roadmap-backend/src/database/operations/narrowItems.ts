import type { Knex } from 'knex';
import {
  INITIATIVE,
  deliveredStates,
  laneBounds,
  type ItemQuery,
  type Lane,
  type PromiseFilter,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { FollowedBy, KeptQuery, ListViewpoint } from '../RoadmapStore';
import { aboutEntity } from './aboutEntity';
import { FIRST_DUE, LATEST_CONFIDENCE, LATEST_DUE } from './itemOrders';

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

function promised(query: Knex.QueryBuilder, promise: PromiseFilter, now: Date) {
  if (promise === 'overdue') {
    query
      .whereNotIn('items.state', deliveredStates)
      .whereRaw(`${LATEST_DUE} < ?`, [now.toISOString().slice(0, 10)]);
    return;
  }
  const conditions = {
    none: `${FIRST_DUE} is null`,
    made: `${FIRST_DUE} is not null`,
    slipped: `${LATEST_DUE} > ${FIRST_DUE}`,
  };
  query.whereRaw(conditions[promise]);
}

function dueBetween(query: Knex.QueryBuilder, filter: ItemQuery) {
  if (filter.dueFrom) query.whereRaw(`${LATEST_DUE} >= ?`, [filter.dueFrom]);
  if (filter.dueBefore) query.whereRaw(`${LATEST_DUE} < ?`, [filter.dueBefore]);
}

function asSureAs(query: Knex.QueryBuilder, filter: ItemQuery) {
  const { confidenceFrom, confidenceBelow } = filter;
  if (confidenceFrom !== undefined)
    query.whereRaw(`${LATEST_CONFIDENCE} >= ?`, [confidenceFrom]);
  if (confidenceBelow !== undefined)
    query.whereRaw(`${LATEST_CONFIDENCE} < ?`, [confidenceBelow]);
}

/** The choice of a person counts before what the catalog says. */
function followed(query: Knex.QueryBuilder, by: FollowedBy) {
  query.whereRaw(
    `coalesce(
       (select f.following from follows f join people p on p.id = f.person_id
        where f.item_id = items.id and p.user_ref = ?),
       items.owner_ref = any(?) or exists (
         select 1 from item_entities e
         where e.item_id = items.id and e.entity_ref = any(?)))`,
    [by.userRef, by.ownerRefs, by.entityRefs] as never[],
  );
}

function standing(query: Knex.QueryBuilder, filter: KeptQuery) {
  if (!filter.standing) return;
  const columns = ['items.kind', 'items.state'];
  const settled = filter.settledStates ?? [];
  if (filter.standing === 'settled') query.whereIn(columns, settled);
  else query.whereNotIn(columns as never, settled as never);
}

/** Leaves in a statement that reads `items` those that a list is about. */
export function narrowItems(
  query: Knex.QueryBuilder,
  filter: KeptQuery,
  { asOf, followedBy, now }: Omit<ListViewpoint, 'readable'>,
) {
  const at = asOf ?? now;
  query.whereIn('items.kind', filter.kind ?? [INITIATIVE]);
  if (filter.state) query.where('items.state', filter.state);
  else query.whereNot('items.state', 'withdrawn');
  if (filter.ownerRef) query.whereIn('items.owner_ref', filter.ownerRef);
  if (filter.lane) inLane(query, filter.lane, at);
  if (filter.q) containing(query, filter.q);
  if (filter.promise) promised(query, filter.promise, at);
  if (followedBy) followed(query, followedBy);
  if (filter.entityRef) aboutEntity(query, filter.entityRef);
  standing(query, filter);
  dueBetween(query, filter);
  asSureAs(query, filter);
}
