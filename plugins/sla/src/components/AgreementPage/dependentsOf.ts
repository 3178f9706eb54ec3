import {
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { relatedRefs } from '@stagecraft/backstage-plugin-sla-common';

/**
 * What needs an entity by the catalog: whatever depends on it or consumes it
 * as an API or one that it provides. Sorted refs; none for an entity that is
 * not there or that the reader may not see.
 */
export async function dependentsOf(
  catalog: Pick<CatalogApi, 'getEntityByRef' | 'getEntitiesByRefs'>,
  ref: string,
): Promise<string[]> {
  const entity = await catalog.getEntityByRef(ref);
  if (!entity) return [];
  const provided = relatedRefs(entity, RELATION_PROVIDES_API);
  const apis =
    provided.length > 0
      ? (await catalog.getEntitiesByRefs({ entityRefs: provided })).items
      : [];
  const dependents = new Set([
    ...relatedRefs(entity, RELATION_DEPENDENCY_OF),
    ...[entity, ...apis].flatMap(it =>
      it ? relatedRefs(it, RELATION_API_CONSUMED_BY) : [],
    ),
  ]);
  // Using its own API does not make a service rely on itself.
  dependents.delete(ref);
  return [...dependents].sort();
}
