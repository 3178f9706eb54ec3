import type { Knex } from 'knex';

/** Narrows a query on `items` to those that are linked to an entity. */
export function aboutEntity(query: Knex.QueryBuilder, entityRef: string) {
  query.whereRaw(
    'exists (select 1 from item_entities e where e.item_id = items.id and e.entity_ref = ?)',
    [entityRef],
  );
}
