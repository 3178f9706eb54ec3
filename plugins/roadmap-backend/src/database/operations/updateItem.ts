import { isDeepStrictEqual } from 'util';
import type { Knex } from 'knex';
import {
  compareLinks,
  type ItemChange,
  type ItemUpdate,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { guardLinks } from '../links/guardLinks';
import { changeLinks } from '../links/writeLinks';
import { objectiveNumber } from '../objectives/objectiveNumber';
import { appendEvent, type NewEvent } from './appendEvent';
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

/** What an edit does to the links of the item to others; undefined where it leaves them. */
function compareLinksOf({ links }: RoadmapItem, next: ItemUpdate) {
  const change = compareLinks(links, next.links ?? links);
  return change.added.length + change.removed.length > 0 ? change : undefined;
}

/**
 * Writes an edit with one event for what was edited and one for the state.
 * @throws ConflictError where it would close a circle of dependencies
 */
export async function updateItem(
  tx: Knex.Transaction,
  current: RoadmapItem,
  next: ItemUpdate,
  actor: string,
): Promise<void> {
  if (!compareLinksOf(current, next)) {
    await writeUpdate(tx, current, next, actor);
    return;
  }
  await guardLinks(tx, async () => {
    await writeUpdate(tx, current, next, actor);
    return [current];
  });
}

/** Does what {@link updateItem} does, without a look at what comes of links; call it within `guardLinks`. */
export async function writeUpdate(
  tx: Knex.Transaction,
  current: RoadmapItem,
  next: ItemUpdate,
  actor: string,
): Promise<void> {
  const edit = compare(current, next);
  const links = compareLinksOf(current, next);
  const moves = next.state !== current.state;
  if (!edit && !links && !moves) return;
  await bumpVersion(tx, current, columnsOf(next));
  const actorId = await resolvePerson(tx, { user_ref: actor });
  const event = { itemId: current.id, actorId, reason: next.reason };
  if (edit?.after.entities) {
    await tx('item_entities').where({ item_id: current.id }).delete();
    await insertEntities(tx, current.id, next.entities);
  }
  if (edit || links) {
    const linked = links && (await changeLinks(tx, current.id, links));
    await appendEvent(tx, {
      ...event,
      type: 'edited',
      before: { ...edit?.before, ...linked?.before },
      after: { ...edit?.after, ...linked?.after },
    });
  }
  if (moves) await noteMove(tx, current, next, event);
}

async function noteMove(
  tx: Knex.Transaction,
  current: RoadmapItem,
  next: ItemUpdate,
  event: Pick<NewEvent, 'itemId' | 'actorId' | 'reason'>,
) {
  const eventSeq = await appendEvent(tx, {
    ...event,
    type: 'state-changed',
    before: { state: current.state },
    after: { state: next.state },
  });
  await noteNews(tx, { itemId: current.id, topic: 'state', eventSeq });
}
