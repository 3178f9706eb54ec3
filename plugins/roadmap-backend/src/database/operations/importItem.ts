import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import {
  DEFAULT_VISIBILITY,
  INITIATIVE,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedEvent, ImportedItem } from '../ImportedItem';
import type { ItemRow } from '../tables';
import { appendEvents } from './appendEvent';
import { insertEntities } from './insertItem';
import { resolvePeople } from './resolvePerson';

type IdOf = (userRef: string) => string;

async function importCommitments(
  tx: Knex.Transaction,
  itemId: string,
  { commitments }: ImportedItem,
  idOf: IdOf,
) {
  if (commitments.length === 0) return;
  await tx('commitments').insert(
    commitments.map((made, index) => ({
      item_id: itemId,
      revision: index + 1,
      period: made.period,
      due_on: made.dueOn,
      confidence: made.confidence,
      promised_by: idOf(made.promisedBy),
      effective_at: made.promisedAt,
      reason_code: made.reasonCode,
      reason: made.reason,
      imported: true,
    })),
  );
}

/** The past as the source tells it, and last that it was imported. */
async function importEvents(
  tx: Knex.Transaction,
  itemId: string,
  events: (Omit<ImportedEvent, 'at'> & { at?: string })[],
  idOf: IdOf,
) {
  await appendEvents(
    tx,
    events.map(({ actor, ...event }) => ({
      ...event,
      itemId,
      actorId: idOf(actor),
    })),
  );
}

/** Votes come in hundreds, so they go in as a whole: three statements an item. */
async function importVotes(
  tx: Knex.Transaction,
  itemId: string,
  source: string,
  votes: ImportedItem['votes'],
) {
  if (votes.length === 0) return;
  const key = ['source', 'external_id'];
  const voters = votes.map(({ voter }) => ({
    id: randomUUID(),
    source,
    external_id: voter,
  }));
  await tx('people').insert(voters).onConflict(key).ignore();
  const people = await tx('people')
    .where({ source })
    .whereIn(
      'external_id',
      votes.map(({ voter }) => voter),
    )
    .select<{ id: string; external_id: string }[]>('id', 'external_id');
  const idOf = new Map(people.map(({ id, external_id: voter }) => [voter, id]));
  await tx('votes')
    .insert(
      votes.map(({ voter, at }) => ({
        item_id: itemId,
        voter_id: idOf.get(voter),
        voted_at: at,
      })),
    )
    .onConflict(['item_id', 'voter_id'])
    .ignore();
}

/** With what an item arrives. */
export interface Arrival {
  source: string;
  actor: string;
  /** Numbers of the objectives that came with it, by external id. */
  objectives: Map<string, number>;
}

/** When its source last changed it. */
function lastChangeOf({ createdAt, commitments, events }: ImportedItem): Date {
  const instants = [
    createdAt,
    ...commitments.map(({ promisedAt }) => promisedAt),
    ...events.map(({ at }) => at),
  ];
  return new Date(Math.max(...instants.map(at => Date.parse(at))));
}

async function insertRow(
  tx: Knex.Transaction,
  item: ImportedItem,
  { source, objectives }: Arrival,
) {
  const [made] = await tx<ItemRow>('items')
    .insert({
      id: randomUUID(),
      kind: item.kind ?? INITIATIVE,
      attributes: item.attributes ?? {},
      title: item.title,
      summary: item.summary,
      owner_ref: item.ownerRef,
      state: item.state,
      category: item.category,
      visibility: item.visibility ?? DEFAULT_VISIBILITY,
      objective_number: objectives.get(item.objectiveExternalId ?? ''),
      source,
      external_id: item.externalId,
      created_at: new Date(item.createdAt),
      updated_at: lastChangeOf(item),
    })
    .onConflict(['source', 'external_id'])
    .ignore()
    .returning('id');
  return made?.id;
}

/** Adds an item with its past, in as many statements however long that is; false where the source has brought it before. */
export async function importItem(
  tx: Knex.Transaction,
  item: ImportedItem,
  arrival: Arrival,
): Promise<boolean> {
  const { source, actor } = arrival;
  const itemId = await insertRow(tx, item, arrival);
  if (!itemId) return false;
  await insertEntities(tx, itemId, item.entities);
  const ids = await resolvePeople(tx, [
    actor,
    ...item.commitments.map(({ promisedBy }) => promisedBy),
    ...item.events.map(event => event.actor),
  ]);
  const idOf: IdOf = ref => ids.get(ref) as string;
  await importCommitments(tx, itemId, item, idOf);
  const last = { type: 'imported' as const, actor, after: { source } };
  await importEvents(tx, itemId, [...item.events, last], idOf);
  await importVotes(tx, itemId, source, item.votes);
  return true;
}
