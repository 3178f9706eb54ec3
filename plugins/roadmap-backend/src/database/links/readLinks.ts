import type { Knex } from 'knex';
import {
  formatItemKey,
  type Dependency,
} from '@stagecraft/backstage-plugin-roadmap-common';

interface PairRow {
  item: number;
  other: number;
}

const toPair = ({ item, other }: PairRow): Dependency => [
  formatItemKey(item),
  formatItemKey(other),
];

/** All dependencies that can be reached from some items, in one statement. */
export async function readDependencies(
  db: Knex,
  itemIds: string[],
): Promise<Dependency[]> {
  const { rows } = await db.raw<{ rows: PairRow[] }>(
    `with recursive reached as (
       select from_item_id, to_item_id from item_links
       where type = 'depends-on' and from_item_id = any(:itemIds)
       union
       select l.from_item_id, l.to_item_id from item_links l
       join reached on l.from_item_id = reached.to_item_id
       where l.type = 'depends-on'
     )
     select item.number as item, other.number as other from reached
     join items item on item.id = reached.from_item_id
     join items other on other.id = reached.to_item_id
     order by item.number, other.number`,
    { itemIds } as never,
  );
  return rows.map(toPair);
}

/**
 * What some items say that they relate to, in one statement.
 *
 * @param both - only where the other item says it too
 */
export async function readRelated(
  db: Knex,
  itemIds: string[],
  { both = false } = {},
): Promise<Dependency[]> {
  const { rows } = await db.raw<{ rows: PairRow[] }>(
    `select item.number as item, other.number as other from item_links l
     join items item on item.id = l.from_item_id
     join items other on other.id = l.to_item_id
     where l.type = 'relates-to' and l.from_item_id = any(:itemIds)
       and (not :both or exists (
         select 1 from item_links back where back.type = l.type
           and back.from_item_id = l.to_item_id and back.to_item_id = l.from_item_id
       ))
     order by item.number, other.number`,
    { itemIds, both } as never,
  );
  return rows.map(toPair);
}
