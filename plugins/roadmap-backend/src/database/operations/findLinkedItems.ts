import type { Knex } from 'knex';
import {
  formatItemKey,
  parseItemKey,
  PORTAL_SOURCE,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  NamedItem,
  Surroundings,
} from '@stagecraft/backstage-plugin-roadmap-common/documents';
import { readDependencies, readRelated } from '../links/readLinks';
import type { ItemRow } from '../tables';

/** The items that ids of a document may lead to, by that id, and what those are linked to: three statements. */
export async function findLinkedItems(
  db: Knex,
  ids: string[],
): Promise<Pick<Surroundings, 'linked' | 'outside'>> {
  const numbers = ids.flatMap(id => parseItemKey(id) ?? []);
  const rows = await db<ItemRow>('items')
    // As arrays, because a document may hold more links than a statement parameters.
    .whereRaw('(source = ? and external_id = any(?)) or number = any(?)', [
      PORTAL_SOURCE,
      ids,
      numbers,
    ] as never)
    .select('id', 'number', 'external_id', 'source');
  const linked = new Map<string, NamedItem>();
  for (const row of rows) {
    const item = toNamedItem(row);
    linked.set(item.key, item);
    if (item.documentId) linked.set(item.documentId, item);
  }
  const itemIds = rows.map(({ id }) => id);
  const [dependencies, related] = await Promise.all([
    readDependencies(db, itemIds),
    readRelated(db, itemIds),
  ]);
  return { linked, outside: { dependencies, related } };
}

/** What documents call an item. */
export function toNamedItem(
  row: Pick<ItemRow, 'number' | 'external_id' | 'source'>,
): NamedItem {
  const { number, external_id: name, source } = row;
  return {
    key: formatItemKey(number),
    ...(source === PORTAL_SOURCE && name && { documentId: name }),
  };
}
