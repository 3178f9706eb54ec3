import type { Knex } from 'knex';
import type { ItemPage } from '@stagecraft/backstage-plugin-roadmap-common';
import type { KeptQuery, ListViewpoint } from '../RoadmapStore';
import { itemsAt } from '../asOf/tableAt';
import { ITEM_COLUMNS, type ItemRow } from '../tables';
import { hydrateItems } from './hydrateItems';
import { orderOf } from './itemOrders';
import { narrowItems } from './narrowItems';

interface Totals {
  total: number;
  news_at: Date | null;
}

/** One page of items: seven statements, however many rows. */
export async function listItems(
  db: Knex,
  filter: KeptQuery,
  viewpoint: ListViewpoint,
): Promise<ItemPage> {
  const matching = () =>
    itemsAt(db, viewpoint).modify(narrowItems, filter, viewpoint);
  const [[totals], rows] = await Promise.all([
    matching().select<Totals[]>(
      db.raw('count(*)::int as total'),
      db.raw('max(items.updated_at) as news_at'),
    ),
    matching()
      .orderByRaw(orderOf(filter))
      .limit(filter.limit ?? 50)
      .offset(filter.offset ?? 0)
      .select<ItemRow[]>(ITEM_COLUMNS),
  ]);
  return {
    items: await hydrateItems(db, rows, viewpoint),
    totalItems: totals.total,
    ...(totals.news_at && { newsAt: totals.news_at.toISOString() }),
  };
}
