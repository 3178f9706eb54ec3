import type { Knex } from 'knex';
import { INITIATIVE } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ReadableScope } from '../FeedStore';
import { onlyReadable } from '../ItemFilter';
import { aboutEntity } from './aboutEntity';

/** Narrows a query on `items` to those that a feed is about: initiatives only, since what may go wrong is no news for outside. */
export function inFeedScope(query: Knex.QueryBuilder, scope: ReadableScope) {
  onlyReadable(query, scope.readable);
  query.where('items.kind', INITIATIVE);
  if (scope.ownerRef) query.where('items.owner_ref', scope.ownerRef);
  if (scope.entityRef) aboutEntity(query, scope.entityRef);
}
