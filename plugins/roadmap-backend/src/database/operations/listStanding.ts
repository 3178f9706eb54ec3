import type { Knex } from 'knex';
import {
  formatItemKey,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemRow } from '../tables';

/** How an item stands, without the rest of it. */
export type StandingItem = Pick<RoadmapItem, 'key' | 'state' | 'attributes'>;

/** How all items of a kind stand, in one statement. */
export async function listStanding(
  db: Knex,
  kind: string,
): Promise<StandingItem[]> {
  const rows = await db<ItemRow>('items')
    .where({ kind })
    .orderBy('number')
    .select('number', 'state', 'attributes');
  return rows.map(({ number, state, attributes }) => ({
    key: formatItemKey(number),
    state,
    attributes,
  }));
}
