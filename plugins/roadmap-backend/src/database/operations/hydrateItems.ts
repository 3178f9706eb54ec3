import type { Knex } from 'knex';
import {
  laneBounds,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { tableAt } from '../asOf/tableAt';
import { selectLinks } from '../links/selectLinks';
import { toRoadmapItem } from '../rows';
import type { Viewpoint } from '../RoadmapStore';
import type {
  CommitmentRow,
  DeliveryRow,
  ItemEntityRow,
  ItemRow,
  VoteCountRow,
} from '../tables';
import { selectCommitments } from './selectCommitments';

function groupByItem<T extends { item_id: string }>(
  rows: T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.item_id);
    if (group) group.push(row);
    else groups.set(row.item_id, [row]);
  }
  return groups;
}

function selectEntities(
  db: Knex,
  itemIds: string[],
  asOf?: Date,
): Promise<ItemEntityRow[]> {
  return tableAt(db, 'item_entities', asOf, { itemIds })
    .whereIn('item_id', itemIds)
    .orderBy('entity_ref')
    .select('item_id', 'entity_ref', 'role');
}

function countVotes(
  db: Knex,
  itemIds: string[],
  { asOf, viewer }: Viewpoint,
): Promise<VoteCountRow[]> {
  return tableAt(db, 'votes', asOf)
    .join('people', 'people.id', 'votes.voter_id')
    .whereIn('item_id', itemIds)
    .groupBy('item_id')
    .select<VoteCountRow[]>(
      'item_id',
      db.raw('count(*)::int as votes'),
      db.raw('coalesce(bool_or(people.user_ref = ?), false) as mine', [
        viewer ?? null,
      ]),
    );
}

function selectDeliveries(
  db: Knex,
  itemIds: string[],
  asOf?: Date,
): Promise<DeliveryRow[]> {
  return tableAt(db, 'events', asOf)
    .where('to_state', 'shipped')
    .whereIn('item_id', itemIds)
    .select('item_id', 'effective_at')
    .orderBy('effective_at');
}

/** Adds links, promises, votes and deliveries to item rows: five statements, however many rows. */
export async function hydrateItems(
  db: Knex,
  items: ItemRow[],
  viewpoint: Viewpoint,
): Promise<RoadmapItem[]> {
  if (items.length === 0) return [];
  const { asOf, now } = viewpoint;
  const ids = items.map(item => item.id);
  const [entities, links, commitments, votes, deliveries] = await Promise.all([
    selectEntities(db, ids, asOf),
    selectLinks(db, ids, asOf),
    selectCommitments(db, ids, asOf).where(firstOrLatest),
    countVotes(db, ids, viewpoint),
    selectDeliveries(db, ids, asOf),
  ]);
  const entitiesOf = groupByItem(entities);
  const linksOf = groupByItem(links);
  const commitmentsOf = groupByItem<CommitmentRow>(commitments);
  const votesOf = groupByItem(votes);
  const deliveriesOf = groupByItem(deliveries);
  const bounds = laneBounds(asOf ?? now);
  return items.map(item =>
    toRoadmapItem(
      {
        item,
        entities: entitiesOf.get(item.id) ?? [],
        links: linksOf.get(item.id) ?? [],
        commitments: commitmentsOf.get(item.id) ?? [],
        votes: votesOf.get(item.id)?.[0],
        deliveries: deliveriesOf.get(item.id) ?? [],
      },
      bounds,
    ),
  );
}

function firstOrLatest(where: Knex.QueryBuilder) {
  where
    .where('commitments.revision', 1)
    .orWhereRaw(
      'commitments.revision = (select max(m.revision) from commitments m where m.item_id = commitments.item_id)',
    );
}
