import type { Knex } from 'knex';
import { parseItemKey } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemRow } from '../tables';
import { noSuchItem } from './readItem';

/** The id of the item with a key. @throws NotFoundError */
export async function findItemId(db: Knex, key: string): Promise<string> {
  const number = parseItemKey(key);
  const row =
    number && (await db<ItemRow>('items').where({ number }).first('id'));
  if (!row) throw noSuchItem(key);
  return row.id;
}
