import type { Knex } from 'knex';
import {
  formatItemKey,
  formatObjectiveKey,
  type ItemChange,
  type ItemLink,
  type LinkType,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { lockLinks } from '../links/guardLinks';
import { appendEvents } from './appendEvent';
import { resolvePerson } from './resolvePerson';

interface StayingRow {
  id: string;
  objective_number: number | null;
}

interface StatedLinkRow {
  item_id: string;
  type: LinkType;
  number: number;
  goes: boolean;
}

/** Items of elsewhere that serve or are linked to something of the source. */
function selectBound(
  tx: Knex.Transaction,
  source: string,
  objectives: number[],
) {
  const leading = tx('item_links')
    .whereIn('to_item_id', tx('items').where({ source }).select('id'))
    .select('from_item_id');
  return tx('items')
    .whereNot({ source })
    .where(either =>
      either.whereIn('objective_number', objectives).orWhereIn('id', leading),
    )
    .orderBy('number')
    .forUpdate()
    .select<StayingRow[]>('id', 'objective_number');
}

function selectStatedLinks(
  tx: Knex.Transaction,
  source: string,
  itemIds: string[],
) {
  return tx('item_links')
    .join('items', 'items.id', 'item_links.to_item_id')
    .whereIn('item_links.from_item_id', itemIds)
    .orderBy('items.number')
    .select<StatedLinkRow[]>(
      'item_links.from_item_id as item_id',
      'item_links.type',
      'items.number',
      tx.raw('items.source = ? as goes', [source]),
    );
}

const toLink = ({ type, number }: StatedLinkRow): ItemLink => ({
  type,
  key: formatItemKey(number),
});

/** What an item loses with the source, before and after. */
function changeOf(
  { id, objective_number: number }: StayingRow,
  objectives: number[],
  stated: StatedLinkRow[],
): { before: ItemChange; after: ItemChange } {
  const before: ItemChange = {};
  const after: ItemChange = {};
  if (number !== null && objectives.includes(number)) {
    before.objectiveKey = formatObjectiveKey(number);
    after.objectiveKey = null;
  }
  const links = stated.filter(({ item_id }) => item_id === id);
  if (links.some(({ goes }) => goes)) {
    before.links = links.map(toLink);
    after.links = links.filter(({ goes }) => !goes).map(toLink);
  }
  return { before, after };
}

/**
 * Items that stay serve no objective any more that goes, and are linked to
 * nothing that goes; their history says so, in one event each.
 */
export async function releaseItems(
  tx: Knex.Transaction,
  source: string,
  actor: string,
): Promise<void> {
  await lockLinks(tx);
  const objectives: number[] = await tx('objectives')
    .where({ source })
    .pluck('number');
  const bound = await selectBound(tx, source, objectives);
  if (bound.length === 0) return;
  const ids = bound.map(({ id }) => id);
  const stated = await selectStatedLinks(tx, source, ids);
  await tx('items')
    .whereIn('id', ids)
    .update({
      objective_number: tx.raw(
        'case when objective_number = any(?) then null else objective_number end',
        [objectives],
      ),
      version: tx.raw('version + 1'),
      updated_at: tx.fn.now(),
    });
  await tx('item_links')
    .whereIn('from_item_id', ids)
    .whereIn('to_item_id', tx('items').where({ source }).select('id'))
    .delete();
  const actorId = await resolvePerson(tx, { user_ref: actor });
  await appendEvents(
    tx,
    bound.map(item => ({
      itemId: item.id,
      actorId,
      type: 'edited' as const,
      ...changeOf(item, objectives, stated),
    })),
  );
}
