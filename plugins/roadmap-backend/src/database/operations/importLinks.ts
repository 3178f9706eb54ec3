import type { Knex } from 'knex';
import type { LinkType } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedItem } from '../ImportedItem';
import type { ItemRow } from '../tables';

/** A link of an import, by the identities of both ends. */
interface ImportedLink {
  from: string;
  to: string;
  type: LinkType;
}

function linksOf(item: ImportedItem): ImportedLink[] {
  const { externalId: from, dependsOn = [], relatesTo = [] } = item;
  return [
    ...dependsOn.map(to => ({ from, to, type: 'depends-on' as const })),
    ...relatesTo.map(to => ({ from, to, type: 'relates-to' as const })),
  ];
}

/**
 * Links items that an import has just made to items of its source, in two
 * statements. Nothing led to them before, so they can close no circle with
 * what was there.
 */
export async function importLinks(
  tx: Knex.Transaction,
  source: string,
  made: ImportedItem[],
): Promise<void> {
  const links = made.flatMap(linksOf);
  if (links.length === 0) return;
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  const rows = await tx<ItemRow>('items')
    .where({ source })
    .whereIn('external_id', [...ends])
    .select('id', 'external_id');
  const idOf = new Map(rows.map(row => [row.external_id, row.id]));
  await tx('item_links').insert(
    links.map(({ from, to, type }) => ({
      from_item_id: idOf.get(from),
      to_item_id: idOf.get(to),
      type,
    })),
  );
}
