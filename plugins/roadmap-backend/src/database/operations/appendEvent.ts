import type { Knex } from 'knex';
import type {
  ItemChange,
  ItemEventType,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** One fact to be kept with the change that it is about. */
export interface NewEvent {
  itemId: string;
  actorId: string;
  type: ItemEventType;
  before?: ItemChange;
  after?: ItemChange;
  reason?: string;
  /** RFC 3339; now, by the clock of the database, where it is left out. */
  at?: string;
}

/** Appends an event, and returns its seq; call it in the transaction of the change. */
export async function appendEvent(
  tx: Knex.Transaction,
  event: NewEvent,
): Promise<string> {
  const [seq] = await appendEvents(tx, [event]);
  return seq;
}

/** Appends events in their order, in one statement; returns their seqs. */
export async function appendEvents(
  tx: Knex.Transaction,
  events: NewEvent[],
): Promise<string[]> {
  const rows = await tx('events')
    .insert(
      events.map(event => ({
        item_id: event.itemId,
        actor_id: event.actorId,
        type: event.type,
        before: event.before && JSON.stringify(event.before),
        after: event.after && JSON.stringify(event.after),
        reason: event.reason,
        effective_at: event.at ?? tx.fn.now(),
      })),
    )
    .returning<{ seq: string }[]>('seq');
  return rows.map(({ seq }) => seq);
}
