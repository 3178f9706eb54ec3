import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import {
  DEFAULT_VISIBILITY,
  INITIATIVE,
  PORTAL_SOURCE,
  REQUEST,
  formatItemKey,
  stateAfterPromise,
  type LinkedEntity,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemToKeep } from '../RoadmapStore';
import { insertLinks } from '../links/writeLinks';
import { objectiveNumber } from '../objectives/objectiveNumber';
import type { ItemRow } from '../tables';
import { appendEvent } from './appendEvent';
import { insertCommitment } from './insertCommitment';
import { resolvePerson } from './resolvePerson';
import { supportRequest } from './supportRequest';

/** Adds the links of an item that has none yet. */
export async function insertEntities(
  tx: Knex.Transaction,
  itemId: string,
  entities: LinkedEntity[],
): Promise<void> {
  if (entities.length === 0) return;
  await tx('item_entities').insert(
    entities.map(({ entityRef, role }) => ({
      item_id: itemId,
      entity_ref: entityRef,
      role,
    })),
  );
}

function rowOf(item: ItemToKeep) {
  return {
    id: randomUUID(),
    kind: item.kind ?? INITIATIVE,
    attributes: item.attributes ?? {},
    title: item.title,
    summary: item.summary,
    owner_ref: item.ownerRef,
    state: item.commitment ? stateAfterPromise(item.state) : item.state,
    category: item.category,
    visibility: item.visibility ?? DEFAULT_VISIBILITY,
    objective_number: objectiveNumber(item),
    source: PORTAL_SOURCE,
  };
}

/** Adds an item that was made in the portal, with its first promise if it has one; returns its key. */
export async function insertItem(
  tx: Knex.Transaction,
  item: ItemToKeep,
  actor: string,
): Promise<string> {
  const actorId = await resolvePerson(tx, { user_ref: actor });
  const [{ id, number }] = await tx<ItemRow>('items')
    .insert({
      ...rowOf(item),
      created_at: tx.fn.now() as unknown as Date,
      updated_at: tx.fn.now() as unknown as Date,
    })
    .returning(['id', 'number']);
  await insertEntities(tx, id, item.entities);
  // Nothing leads to a new item yet, so it can close no circle.
  await insertLinks(tx, id, item.links ?? []);
  await appendEvent(tx, {
    itemId: id,
    actorId,
    type: 'created',
    after: { title: item.title },
  });
  if (item.kind === REQUEST && actor.startsWith('user:')) {
    await supportRequest(tx, id, actorId);
  }
  if (item.commitment) {
    await insertCommitment(tx, {
      itemId: id,
      actorId,
      revision: 1,
      draft: item.commitment,
    });
  }
  return formatItemKey(number);
}
