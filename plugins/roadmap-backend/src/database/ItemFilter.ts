import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';

/** Holds for items of which this property has one of these values. */
export interface ItemCondition {
  property: 'ownerRef' | 'visibility';
  values: string[];
}

/** Which items somebody may read: all of them, or those that meet conditions of a policy. */
export type ItemFilter = 'every' | PermissionCriteria<ItemCondition>;

const COLUMNS: Record<ItemCondition['property'], string> = {
  ownerRef: 'owner_ref',
  visibility: 'visibility',
};

/** Narrows a query on `items`. Neither column is ever null, so that `not` says what it seems to say. */
function meet(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ItemCondition>,
) {
  if (isAndCriteria(criteria)) {
    criteria.allOf.forEach(each => query.where(inner => meet(inner, each)));
  } else if (isOrCriteria(criteria)) {
    criteria.anyOf.forEach(each => query.orWhere(inner => meet(inner, each)));
  } else if (isNotCriteria(criteria)) {
    query.whereNot(inner => meet(inner, criteria.not));
  } else {
    query.whereIn(`items.${COLUMNS[criteria.property]}`, criteria.values);
  }
}

/** Leaves in a query on `items` those that may be read. */
export function onlyReadable(query: Knex.QueryBuilder, readable: ItemFilter) {
  if (readable !== 'every') query.where(inner => meet(inner, readable));
}

/** The items that may be read, in place of the table `items`, also within a raw statement. */
export function readableItems(
  db: Knex,
  readable: ItemFilter,
): Knex.QueryBuilder {
  return db('items').modify(onlyReadable, readable).select('items.*');
}
