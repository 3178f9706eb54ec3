import type { Knex } from 'knex';
import {
  formatItemKey,
  type ItemState,
  type JudgedPromise,
  type PromiseHistory,
  type ReasonCode,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { onlyReadable } from '../ItemFilter';
import type {
  ItemVersion,
  PromisedItem,
  ScorecardScope,
} from '../ScorecardStore';

interface ScopedItemRow {
  id: string;
  number: number;
  title: string;
  owner_ref: string;
  state: ItemState;
  source: string;
}

interface PromiseRow {
  item_id: string;
  revision: number;
  due_on: string;
  effective_at: Date;
  imported: boolean;
  reason_code: ReasonCode | null;
  reason: string | null;
}

interface ShippedRow {
  item_id: string;
  at: Date[];
}

function inScope(query: Knex.QueryBuilder, scope: ScorecardScope) {
  query
    .join('commitments as first', join =>
      join.on('first.item_id', 'items.id').andOnVal('first.revision', 1),
    )
    .where('first.due_on', '>=', scope.from)
    .where('first.due_on', '<', scope.before);
  onlyReadable(query, scope.readable);
  if (scope.ownerRefs) query.whereIn('items.owner_ref', scope.ownerRefs);
}

function toPromise(row: PromiseRow): JudgedPromise {
  return {
    revision: row.revision,
    dueOn: row.due_on,
    promisedAt: row.effective_at.toISOString(),
    imported: row.imported,
    ...(row.reason_code && { reasonCode: row.reason_code }),
    ...(row.reason && { reason: row.reason }),
  };
}

function promisesByItem(rows: PromiseRow[]): Map<string, JudgedPromise[]> {
  const byItem = new Map<string, JudgedPromise[]>();
  for (const row of rows) {
    const made = byItem.get(row.item_id);
    if (made) made.push(toPromise(row));
    else byItem.set(row.item_id, [toPromise(row)]);
  }
  return byItem;
}

function selectItems(tx: Knex.Transaction, ids: string[]) {
  return tx('items')
    .whereIn('id', ids)
    .select<ScopedItemRow[]>(
      'id',
      'number',
      'title',
      'owner_ref',
      'state',
      'source',
    );
}

function selectPromises(tx: Knex.Transaction, ids: string[]) {
  return tx('commitments')
    .whereIn('item_id', ids)
    .orderBy(['item_id', 'revision'])
    .select<PromiseRow[]>(
      'item_id',
      'revision',
      // As text, because the driver would make a local midnight of it.
      tx.raw('due_on::text as due_on'),
      'effective_at',
      'imported',
      'reason_code',
      'reason',
    );
}

function selectShipped(tx: Knex.Transaction, ids: string[]) {
  return tx('events')
    .where('to_state', 'shipped')
    .whereIn('item_id', ids)
    .groupBy('item_id')
    .select<ShippedRow[]>(
      'item_id',
      tx.raw('array_agg(effective_at order by effective_at) as at'),
    );
}

/** By item id. */
async function readHistories(
  tx: Knex.Transaction,
  ids: string[],
): Promise<Map<string, PromiseHistory>> {
  if (ids.length === 0) return new Map();
  const items = await selectItems(tx, ids);
  const promisesOf = promisesByItem(await selectPromises(tx, ids));
  const shipped = await selectShipped(tx, ids);
  const shippedOf = new Map(shipped.map(({ item_id, at }) => [item_id, at]));
  return new Map(
    items.map(({ id, number, ...item }) => [
      id,
      {
        key: formatItemKey(number),
        title: item.title,
        ownerRef: item.owner_ref,
        state: item.state,
        source: item.source,
        commitments: promisesOf.get(id) ?? [],
        shippedAt: (shippedOf.get(id) ?? []).map(at => at.toISOString()),
      },
    ]),
  );
}

/**
 * One statement, and three more where a history is needed, however many items;
 * call it in a transaction that sees one moment.
 */
export async function readPromiseHistories(
  tx: Knex.Transaction,
  scope: ScorecardScope,
  isKnown: (item: ItemVersion) => boolean,
): Promise<PromisedItem[]> {
  const items = await tx('items')
    .modify(inScope, scope)
    .orderBy('items.number')
    .select<ItemVersion[]>('items.id', 'items.version');
  const unknown = items.filter(item => !isKnown(item)).map(({ id }) => id);
  const histories = await readHistories(tx, unknown);
  return items.map(item => ({ ...item, history: histories.get(item.id) }));
}
