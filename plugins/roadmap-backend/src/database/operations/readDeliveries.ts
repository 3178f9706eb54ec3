import type { Knex } from 'knex';
import {
  deliveredStates,
  formatItemKey,
  type ChangelogPage,
  type ItemState,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ReadableScope } from '../FeedStore';
import { inFeedScope } from './inFeedScope';

interface DeliveryRow {
  number: number;
  title: string;
  owner_ref: string;
  source: string;
  state: ItemState;
  delivered_at: Date;
  first_due_on: string | null;
}

function delivered(db: Knex, scope: ReadableScope) {
  const shipped = db('events')
    .where('to_state', 'shipped')
    .groupBy('item_id')
    .select('item_id')
    .max('effective_at as delivered_at');
  return db('items')
    .join(shipped.as('shipped'), 'shipped.item_id', 'items.id')
    .whereIn('items.state', deliveredStates)
    .modify(inFeedScope, scope);
}

/** Some of what was delivered, latest first: two statements. */
export async function readDeliveries(
  db: Knex,
  scope: ReadableScope,
  page: { limit: number; offset: number },
): Promise<ChangelogPage> {
  const [[{ total }], rows] = await Promise.all([
    delivered(db, scope).select<{ total: number }[]>(
      db.raw('count(*)::int as total'),
    ),
    delivered(db, scope)
      .orderBy([
        { column: 'shipped.delivered_at', order: 'desc' },
        { column: 'items.number', order: 'desc' },
      ])
      .limit(page.limit)
      .offset(page.offset)
      .select<DeliveryRow[]>(
        'items.*',
        'shipped.delivered_at',
        // As text, because the driver would make a local midnight of it.
        db.raw(
          '(select c.due_on::text from commitments c where c.item_id = items.id and c.revision = 1) as first_due_on',
        ),
      ),
  ]);
  const deliveries = rows.map(row => ({
    key: formatItemKey(row.number),
    title: row.title,
    ownerRef: row.owner_ref,
    source: row.source,
    state: row.state,
    deliveredAt: row.delivered_at.toISOString(),
    ...(row.first_due_on && { firstDueOn: row.first_due_on }),
  }));
  return { deliveries, totalItems: total };
}
