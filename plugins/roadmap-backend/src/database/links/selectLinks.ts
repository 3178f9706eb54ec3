import type { Knex } from 'knex';
import type { LinkedItems } from '@stagecraft/backstage-plugin-roadmap-common';
import { tableAt } from '../asOf/tableAt';
import { toLinkedItem } from '../rows';
import type { ItemLinkRow, LinkedItemRow } from '../tables';

/** The links that some items state, by the number of what they lead to. */
export function selectLinks(
  db: Knex,
  itemIds: string[],
  asOf?: Date,
): Promise<ItemLinkRow[]> {
  // Its number never changes, so what else an item was need not be found out.
  const numbers = asOf ? 'item_numbers as items' : 'items';
  return tableAt(db, 'item_links', asOf, { itemIds })
    .join(numbers, 'items.id', 'item_links.to_item_id')
    .whereIn('item_links.from_item_id', itemIds)
    .orderBy('items.number')
    .select(
      'item_links.from_item_id as item_id',
      'item_links.type',
      'items.number',
    );
}

/** The items to which an item is linked from either side, in one statement. */
export async function readLinkedItems(
  db: Knex,
  itemId: string,
  asOf?: Date,
): Promise<LinkedItems> {
  const rows: LinkedItemRow[] = await tableAt(db, 'item_links', asOf)
    .joinRaw(
      'join items on items.id <> ? and items.id in (item_links.from_item_id, item_links.to_item_id)',
      [itemId],
    )
    .where('item_links.from_item_id', itemId)
    .orWhere('item_links.to_item_id', itemId)
    .orderBy('items.number')
    .select(
      'item_links.type',
      db.raw('item_links.from_item_id = ? as stated_here', [itemId]),
      'items.number',
      'items.title',
      'items.state',
      'items.owner_ref',
      // As text, because the driver would make a local midnight of it.
      db.raw('items.due_on::text as due_on'),
    );
  const those = (wanted: (row: LinkedItemRow) => boolean) =>
    rows.filter(wanted).map(toLinkedItem);
  return {
    dependsOn: those(row => row.type === 'depends-on' && row.stated_here),
    neededBy: those(row => row.type === 'depends-on' && !row.stated_here),
    relatesTo: those(row => row.type === 'relates-to'),
  };
}
