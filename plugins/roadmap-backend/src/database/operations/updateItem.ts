import { isDeepStrictEqual } from 'util';
import type { Knex } from 'knex';
import type {
  ItemChange,
  ItemUpdate,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { objectiveNumber } from '../objectives/objectiveNumber';
import { appendEvent } from './appendEvent';
import { bumpVersion } from './bumpVersion';
import { insertEntities } from './insertItem';
import { noteNews } from './noteNews';
import { resolvePerson } from './resolvePerson';

const editable = [
  'title',
  'summary',
  'ownerRef',
  'category',
  'visibility',
  'entities',
  'attributes',
  'objectiveKey',
] as const;

/** What people write of an item, with its links in the order in which they are read. */
function normalise(item: RoadmapItem | ItemUpdate): ItemChange {
  const entities = [...item.entities].sort((a, b) =>
    a.entityRef < b.entityRef ? -1 : 1,
  );
  return Object.fromEntries(
    editable.map(field => [
      field,
      field === 'entities' ? entities : item[field] ?? null,
    ]),
  );
}

/** The fields in which an edit differs from the item, before and after; undefined where none does. */
function compare(current: RoadmapItem, next: ItemUpdate) {
  const { attributes = current.attributes, visibility = current.visibility } =
    next;
  const [from, to] = [
    normalise(current),
    normalise({ ...next, attributes, visibility }),
  ];
  const differing = editable.filter(
    field => !isDeepStrictEqual(from[field], to[field]),
  );
  if (differing.length === 0) return undefined;
  const pick = (fields: ItemChange): ItemChange =>
    Object.fromEntries(differing.map(field => [field, fields[field]]));
  return { before: pick(from), after: pick(to) };
}

/** What an edit writes of the item itself; what it leaves out stays. */
function columnsOf(next: ItemUpdate) {
  return {
    title: next.title,
    summary: next.summary,
    owner_ref: next.ownerRef,
    category: next.category ?? null,
    objective_number: objectiveNumber(next) ?? null,
    state: next.state,
    ...(next.attributes && { attributes: next.attributes }),
    ...(next.visibility && { visibility: next.visibility }),
  };
}

/** Writes an edit with one event for what was edited and one for the state. */
export async function updateItem(
  tx: Knex.Transaction,
  current: RoadmapItem,
  next: ItemUpdate,
  actor: string,
): Promise<void> {
  const edit = compare(current, next);
  const moves = next.state !== current.state;
  if (!edit && !moves) return;
  await bumpVersion(tx, current, columnsOf(next));
  const actorId = await resolvePerson(tx, { user_ref: actor });
  const event = { itemId: current.id, actorId, reason: next.reason };
  if (edit) {
    if (edit.after.entities) {
      await tx('item_entities').where({ item_id: current.id }).delete();
      await insertEntities(tx, current.id, next.entities);
    }
    await appendEvent(tx, { ...event, type: 'edited', ...edit });
  }
  if (moves) {
    const states = {
      before: { state: current.state },
      after: { state: next.state },
    };
    const eventSeq = await appendEvent(tx, {
      ...event,
      type: 'state-changed',
      ...states,
    });
    await noteNews(tx, { itemId: current.id, topic: 'state', eventSeq });
  }
}
