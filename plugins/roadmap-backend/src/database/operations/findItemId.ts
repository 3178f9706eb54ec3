import type { Knex } from 'knex';
import { NotFoundError } from '@backstage/errors';
import { parseItemKey } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemRow } from '../tables';

/** The id of the item with a key. @throws NotFoundError */
export async function findItemId(db: Knex, key: string): Promise<string> {
  const number = parseItemKey(key);
  const row =
    number && (await db<ItemRow>('items').where({ number }).first('id'));
  if (!row) throw new NotFoundError(`There is no roadmap item '${key}'`);
  return row.id;
}
