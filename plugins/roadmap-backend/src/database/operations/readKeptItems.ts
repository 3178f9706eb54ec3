import type { Knex } from 'knex';
import {
  parseItemKey,
  PORTAL_SOURCE,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { KeptItem } from '@stagecraft/backstage-plugin-roadmap-common/documents';
import { toCommitment } from '../rows';
import type { Viewpoint } from '../RoadmapStore';
import type { CommitmentRow, ItemRow } from '../tables';
import { toNamedItem } from './findLinkedItems';
import { hydrateItems } from './hydrateItems';
import { selectCommitments } from './selectCommitments';

/** Adds to items their ids in documents and all their promises: two statements, however many items. */
export async function addHistory(
  db: Knex,
  items: RoadmapItem[],
  asOf?: Date,
): Promise<KeptItem[]> {
  if (items.length === 0) return [];
  const ids = items.map(({ id }) => id);
  const keys = new Set(
    items.flatMap(({ key, links }) => [key, ...links.map(link => link.key)]),
  );
  const [named, commitments] = await Promise.all([
    db<ItemRow>('items')
      .whereRaw('number = any(?)', [
        [...keys].flatMap(key => parseItemKey(key) ?? []),
      ] as never)
      .where({ source: PORTAL_SOURCE })
      .whereNotNull('external_id')
      .select('number', 'external_id', 'source'),
    selectCommitments(db, ids, asOf),
  ]);
  const names = new Map(named.map(toNamedItem).map(it => [it.key, it]));
  const histories = new Map<string, CommitmentRow[]>(ids.map(id => [id, []]));
  for (const row of commitments) histories.get(row.item_id)?.push(row);
  return items.map(item => {
    return {
      ...item,
      ...names.get(item.key),
      links: item.links.map(link => ({ ...link, ...names.get(link.key) })),
      commitments: (histories.get(item.id) ?? []).map(toCommitment),
    };
  });
}

/** The items that ids of a document name, by that id; eight statements, however many ids. */
export async function findDocumentItems(
  db: Knex,
  ids: string[],
  viewpoint: Viewpoint,
): Promise<Map<string, KeptItem>> {
  const numbers = ids.flatMap(id => parseItemKey(id) ?? []);
  const rows = await db<ItemRow>('items')
    .where(own =>
      own.where({ source: PORTAL_SOURCE }).whereIn('external_id', ids),
    )
    .orWhereIn('number', numbers);
  const hydrated = await hydrateItems(db, rows, viewpoint);
  const items = await addHistory(db, hydrated);
  const wanted = new Set(ids);
  const found = new Map<string, KeptItem>();
  for (const item of items) {
    for (const name of [item.key, item.documentId]) {
      if (name && wanted.has(name)) found.set(name, item);
    }
  }
  return found;
}
