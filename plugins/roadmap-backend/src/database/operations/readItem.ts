import type { Knex } from 'knex';
import { NotFoundError } from '@backstage/errors';
import { parseItemKey } from '@stagecraft/backstage-plugin-roadmap-common';
import { tableAt } from '../asOf/tableAt';
import { readLinkedItems } from '../links/selectLinks';
import { toCommitment, toItemEvent } from '../rows';
import type { KeptItem, Viewpoint } from '../RoadmapStore';
import { ITEM_COLUMNS, type EventRow, type ItemRow } from '../tables';
import { hydrateItems } from './hydrateItems';
import { selectCommitments } from './selectCommitments';

function selectEvents(
  db: Knex,
  itemId: string,
  asOf?: Date,
): Promise<EventRow[]> {
  return tableAt(db, 'events', asOf)
    .join('people', 'people.id', 'events.actor_id')
    .where('events.item_id', itemId)
    .orderBy(['events.effective_at', 'events.seq'])
    .select<EventRow[]>(
      'events.seq',
      'events.effective_at',
      'people.id as person_id',
      'people.user_ref',
      'events.type',
      'events.before',
      'events.after',
      'events.reason',
    );
}

/** What is said of an item that nobody has made, or not by then. */
export function noSuchItem(key: string, asOf?: Date): NotFoundError {
  const then = asOf ? ` as of ${asOf.toISOString()}` : '';
  return new NotFoundError(`There is no roadmap item '${key}'${then}`);
}

/** One item with all its history. */
export async function readItem(
  db: Knex,
  key: string,
  viewpoint: Viewpoint,
): Promise<KeptItem> {
  const number = parseItemKey(key);
  const { asOf } = viewpoint;
  const row: ItemRow | undefined = number
    ? await tableAt(db, 'items', asOf).where({ number }).first(ITEM_COLUMNS)
    : undefined;
  if (!row) {
    throw noSuchItem(key, asOf);
  }
  const [[item], commitments, events, linkedItems] = await Promise.all([
    hydrateItems(db, [row], viewpoint),
    selectCommitments(db, [row.id], asOf),
    selectEvents(db, row.id, asOf),
    readLinkedItems(db, row.id, asOf),
  ]);
  return {
    ...item,
    commitments: commitments.map(toCommitment),
    events: events.map(toItemEvent),
    linkedItems,
  };
}
