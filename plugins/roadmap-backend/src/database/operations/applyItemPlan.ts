import type { Knex } from 'knex';
import {
  initiative,
  parseItemKey,
  stateAfterPromise,
  type CommitmentDraft,
  type ItemUpdate,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  type ItemPlan,
  type PlannedStep,
} from '@stagecraft/backstage-plugin-roadmap-common/documents';
import type { ItemRow } from '../tables';
import { hydrateItems } from './hydrateItems';
import { insertItem } from './insertItem';
import { promiseItem } from './promiseItem';
import { updateItem } from './updateItem';

/** Who does it, and when. */
interface Doing {
  actor: string;
  now: Date;
}

/**
 * Does what a plan says to one item by the same operations as an edit by hand,
 * so that its history is the same; returns the key.
 *
 * @throws ConflictError where the item is no longer at the version that was planned with
 */
export async function applyItemPlan(
  tx: Knex.Transaction,
  plan: ItemPlan,
  doing: Doing,
): Promise<string> {
  let item: RoadmapItem = plan.current ?? (await makeItem(tx, plan, doing));
  for (const step of plan.steps) item = await takeStep(tx, item, step, doing);
  return item.key;
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
  step: PlannedStep,
  doing: Doing,
): Promise<RoadmapItem> {
  if (step.type === 'promise') {
    await promiseItem(tx, item, step.draft, doing.actor);
    return afterPromise(item, step.draft, doing);
  }
  const next: ItemUpdate = { ...step.draft, state: step.state };
  await updateItem(tx, item, next, doing.actor);
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
