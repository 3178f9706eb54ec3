import type { Knex } from 'knex';
import { ConflictError } from '@backstage/errors';
import {
  formatItemKey,
  parseItemKey,
  type ItemLink,
  type LinkChange,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { toItemLink } from '../rows';
import type { ItemRow } from '../tables';
import { selectLinks } from './selectLinks';

/** The ids of the items that links lead to, by key. */
async function idsOf(
  tx: Knex.Transaction,
  links: ItemLink[],
): Promise<Map<string, string>> {
  const numbers = links.flatMap(({ key }) => parseItemKey(key) ?? []);
  const rows = await tx<ItemRow>('items')
    .whereIn('number', numbers)
    .select('id', 'number');
  return new Map(rows.map(row => [formatItemKey(row.number), row.id]));
}

/**
 * Adds links to those that an item states.
 * @throws ConflictError where one leads to an item that is not there any more
 */
export async function insertLinks(
  tx: Knex.Transaction,
  itemId: string,
  links: ItemLink[],
): Promise<void> {
  if (links.length === 0) return;
  const ids = await idsOf(tx, links);
  const lost = links.find(({ key }) => !ids.has(key));
  if (lost) throw new ConflictError(`There is no item '${lost.key}' any more`);
  await tx('item_links').insert(
    links.map(({ type, key }) => ({
      from_item_id: itemId,
      to_item_id: ids.get(key),
      type,
    })),
  );
}

const numberOf = ({ key }: ItemLink) => parseItemKey(key) ?? 0;

/** Adds links to those of an item and takes others away; returns them before and after, for its history. */
export async function changeLinks(
  tx: Knex.Transaction,
  itemId: string,
  { added, removed }: LinkChange,
): Promise<Record<'before' | 'after', { links: ItemLink[] }>> {
  const before = (await selectLinks(tx, [itemId])).map(toItemLink);
  const gone = await idsOf(tx, removed);
  await tx('item_links')
    .where({ from_item_id: itemId })
    .whereIn('to_item_id', [...gone.values()])
    .delete();
  await insertLinks(tx, itemId, added);
  const after = [...before.filter(({ key }) => !gone.has(key)), ...added];
  return {
    before: { links: before },
    after: { links: after.sort((a, b) => numberOf(a) - numberOf(b)) },
  };
}
