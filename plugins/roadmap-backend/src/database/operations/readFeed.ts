import type { Knex } from 'knex';
import {
  formatItemKey,
  itemChangeSchema,
  type ItemChange,
  type ItemState,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { FeedChange, PromisedDate, ReadableScope } from '../FeedStore';
import { inFeedScope } from './inFeedScope';

const TOLD = ['created', 'state-changed', 'promised'];

interface ChangeRow {
  seq: string;
  effective_at: Date;
  type: FeedChange['type'];
  after: ItemChange | null;
  reason: string | null;
  number: number;
  title: string;
  owner_ref: string;
}

interface DateRow {
  id: string;
  number: number;
  title: string;
  owner_ref: string;
  state: ItemState;
  version: number;
  updated_at: Date;
  due_on: string;
  first_due_on: string;
  confidence: number;
}

/** The latest changes of some items, in one statement. */
export async function readLatestChanges(
  db: Knex,
  scope: ReadableScope,
  limit: number,
): Promise<FeedChange[]> {
  const rows = await db('events')
    .join('items', 'items.id', 'events.item_id')
    .modify(inFeedScope, scope)
    .whereIn('events.type', TOLD)
    .orderBy([
      { column: 'events.effective_at', order: 'desc' },
      { column: 'events.seq', order: 'desc' },
    ])
    .limit(limit)
    .select<ChangeRow[]>(
      'events.seq',
      'events.effective_at',
      'events.type',
      'events.after',
      'events.reason',
      'items.number',
      'items.title',
      'items.owner_ref',
    );
  return rows.map(row => ({
    seq: Number(row.seq),
    at: row.effective_at.toISOString(),
    type: row.type,
    ...(row.after && { after: itemChangeSchema.parse(row.after) }),
    ...(row.reason && { reason: row.reason }),
    key: formatItemKey(row.number),
    title: row.title,
    ownerRef: row.owner_ref,
  }));
}

/** The promised dates of some items, in one statement. */
export async function readPromisedDates(
  db: Knex,
  scope: ReadableScope,
  limit: number,
): Promise<PromisedDate[]> {
  const rows = await db('items')
    .modify(inFeedScope, scope)
    .join('commitments as latest', 'latest.item_id', 'items.id')
    .join('commitments as first', join =>
      join.on('first.item_id', 'items.id').andOnVal('first.revision', 1),
    )
    .whereRaw(
      'latest.revision = (select max(m.revision) from commitments m where m.item_id = items.id)',
    )
    .orderByRaw('latest.due_on desc, items.number desc')
    .limit(limit)
    .select<DateRow[]>(
      'items.*',
      db.raw('latest.due_on::text as due_on'),
      db.raw('first.due_on::text as first_due_on'),
      'latest.confidence',
    );
  return rows.map(row => ({
    id: row.id,
    key: formatItemKey(row.number),
    title: row.title,
    ownerRef: row.owner_ref,
    state: row.state,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    confidence: row.confidence,
  }));
}
