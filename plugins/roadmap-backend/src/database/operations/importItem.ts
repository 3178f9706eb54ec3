import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import type { ImportedItem } from '../ImportedItem';
import type { ItemRow } from '../tables';
import { appendEvent } from './appendEvent';
import { insertEntities } from './insertItem';
import { resolvePerson } from './resolvePerson';

async function importCommitments(
  tx: Knex.Transaction,
  itemId: string,
  item: ImportedItem,
) {
  for (const [index, made] of item.commitments.entries()) {
    await tx('commitments').insert({
      item_id: itemId,
      revision: index + 1,
      period: made.period,
      due_on: made.dueOn,
      confidence: made.confidence,
      promised_by: await resolvePerson(tx, { user_ref: made.promisedBy }),
      effective_at: made.promisedAt,
      reason_code: made.reasonCode,
      reason: made.reason,
      imported: true,
    });
  }
}

async function importEvents(
  tx: Knex.Transaction,
  itemId: string,
  item: ImportedItem,
) {
  for (const { actor, ...event } of item.events) {
    const actorId = await resolvePerson(tx, { user_ref: actor });
    await appendEvent(tx, { itemId, actorId, ...event });
  }
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

async function insertRow(
  tx: Knex.Transaction,
  source: string,
  item: ImportedItem,
) {
  const [made] = await tx<ItemRow>('items')
    .insert({
      id: randomUUID(),
      kind: 'initiative',
      title: item.title,
      summary: item.summary,
      owner_ref: item.ownerRef,
      state: item.state,
      category: item.category,
      source,
      external_id: item.externalId,
      created_at: new Date(item.createdAt),
      updated_at: new Date(item.createdAt),
    })
    .onConflict(['source', 'external_id'])
    .ignore()
    .returning('id');
  return made?.id;
}

/** Adds an item with its past; false where the source has brought it before. */
export async function importItem(
  tx: Knex.Transaction,
  source: string,
  item: ImportedItem,
  actor: string,
): Promise<boolean> {
  const itemId = await insertRow(tx, source, item);
  if (!itemId) return false;
  await insertEntities(tx, itemId, item.entities);
  await importCommitments(tx, itemId, item);
  await importEvents(tx, itemId, item);
  await importVotes(tx, itemId, source, item.votes);
  const actorId = await resolvePerson(tx, { user_ref: actor });
  await appendEvent(tx, {
    itemId,
    actorId,
    type: 'imported',
    after: { source },
  });
  return true;
}
