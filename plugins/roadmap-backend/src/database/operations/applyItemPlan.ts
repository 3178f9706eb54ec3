import type { Knex } from 'knex';
import {
  initiative,
  parseItemKey,
  stateAfterPromise,
  type CommitmentDraft,
  type ItemLink,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  type ItemPlan,
  type PlannedStep,
} from '@stagecraft/backstage-plugin-roadmap-common/documents';
import { insertLinks } from '../links/writeLinks';
import type { ItemRow } from '../tables';
import { hydrateItems } from './hydrateItems';
import { insertItem } from './insertItem';
import { promiseItem } from './promiseItem';
import { writeUpdate } from './updateItem';

/** Who does it, and when. */
interface Doing {
  actor: string;
  now: Date;
}

/**
 * Does what plans say by the same operations as edits by hand, so that the
 * history is the same; returns the items in their order. Call it within
 * `guardLinks`.
 *
 * @throws ConflictError where an item is no longer at the version that was planned with
 */
export async function applyItemPlans(
  tx: Knex.Transaction,
  plans: ItemPlan[],
  doing: Doing,
): Promise<RoadmapItem[]> {
  // New items first, because others may link to them.
  const items: RoadmapItem[] = [];
  for (const plan of plans)
    items.push(plan.current ?? (await makeItem(tx, plan, doing)));
  const keyOf = new Map(
    plans.map(({ read }, index) => [read.item.id, items[index].key]),
  );
  const done: RoadmapItem[] = [];
  for (const [index, plan] of plans.entries()) {
    const links = plan.links.map(({ type, ref }) => ({
      type,
      key: keyOf.get(ref) ?? ref,
    }));
    done.push(await applyItemPlan(tx, items[index], { ...plan, links }, doing));
  }
  return done;
}

async function applyItemPlan(
  tx: Knex.Transaction,
  start: RoadmapItem,
  plan: Pick<ItemPlan, 'current' | 'steps'> & { links: ItemLink[] },
  doing: Doing,
): Promise<RoadmapItem> {
  const { links } = plan;
  let item = start;
  if (!plan.current) {
    await insertLinks(tx, item.id, links);
    item = { ...item, links };
  }
  for (const step of plan.steps)
    item = await takeStep(tx, item, { step, links }, doing);
  return item;
}

async function makeItem(
  tx: Knex.Transaction,
  { draft, read }: ItemPlan,
  { actor, now }: Doing,
): Promise<RoadmapItem> {
  const key = await insertItem(
    tx,
    { ...draft, state: initiative.initialState },
    actor,
  );
  const rows = await tx<ItemRow>('items')
    .where({ number: parseItemKey(key) })
    .update({ external_id: read.item.id })
    .returning('*');
  const [item] = await hydrateItems(tx, rows, { now });
  return item;
}

async function takeStep(
  tx: Knex.Transaction,
  item: RoadmapItem,
  { step, links }: { step: PlannedStep; links: ItemLink[] },
  doing: Doing,
): Promise<RoadmapItem> {
  if (step.type === 'promise') {
    await promiseItem(tx, item, step.draft, doing.actor);
    return afterPromise(item, step.draft, doing);
  }
  const next = { ...step.draft, links, state: step.state };
  await writeUpdate(tx, item, next, doing.actor);
  return { ...item, ...next, version: item.version + 1 };
}

function afterPromise(
  item: RoadmapItem,
  draft: CommitmentDraft,
  { actor, now }: Doing,
): RoadmapItem {
  const at = now.toISOString();
  return {
    ...item,
    state: stateAfterPromise(item.state),
    version: item.version + 1,
    commitment: {
      ...draft,
      revision: (item.commitment?.revision ?? 0) + 1,
      promisedBy: actor,
      promisedAt: at,
      recordedAt: at,
      imported: false,
    },
  };
}
