import type { Knex } from 'knex';
import { ConflictError } from '@backstage/errors';
import {
  findCircle,
  formatCircle,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { readDependencies, readRelated } from './readLinks';

/** An item whose links change. */
export interface ChangedItem {
  id: string;
  key: string;
}

/**
 * Lets nobody else change links until the transaction ends: two changes that
 * are good by themselves could make a circle together. To be taken before any
 * item is changed, or two who hold an item each would wait for each other.
 */
export async function lockLinks(tx: Knex.Transaction): Promise<void> {
  await tx.raw(`select pg_advisory_xact_lock(hashtext('roadmap.item_links'))`);
}

/**
 * Makes a change of links with nobody else making one, and judges what came of
 * it: what a document does item by item may be right only in the end.
 *
 * @param change - returns the items whose links it changed
 * @throws ConflictError naming the circle, or the link that is there already
 */
export async function guardLinks<T extends ChangedItem>(
  tx: Knex.Transaction,
  change: () => Promise<T[]>,
): Promise<T[]> {
  await lockLinks(tx);
  const changed = await change();
  await refuseCircles(tx, changed);
  await refuseRepeated(tx, changed);
  return changed;
}

async function refuseCircles(tx: Knex.Transaction, changed: ChangedItem[]) {
  const dependencies = await readDependencies(
    tx,
    changed.map(({ id }) => id),
  );
  const circle = findCircle(
    dependencies,
    changed.map(({ key }) => key),
  );
  if (!circle) return;
  throw new ConflictError(
    `${circle[0]} cannot depend on ${circle[1]}: ${formatCircle(
      circle,
    )} would be a circle; take one of these links away first`,
  );
}

/** That two items have to do with each other is said by one of them. */
async function refuseRepeated(tx: Knex.Transaction, changed: ChangedItem[]) {
  const related = await readRelated(
    tx,
    changed.map(({ id }) => id),
    { both: true },
  );
  if (related.length === 0) return;
  const [[item, other]] = related;
  throw new ConflictError(
    `${other} says already that it relates to ${item}, which shows on both; leave the second link out`,
  );
}
