import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { relatedRefs } from '@stagecraft/backstage-plugin-sla-common';

/** By whom an entity can be promised something, and as whom. */
export interface Parties {
  /** The entity and its owners, as agreements name consumers. */
  consumers: string[];
  /** What the entity depends on, and who provides the APIs that it consumes. */
  providers: string[];
}

/**
 * Reads from the catalog what a consumer stands on, in two calls.
 *
 * @throws NotFoundError for an entity that is not there, or that the caller may not see
 */
export async function reliedOnBy(
  catalog: CatalogService,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<Parties> {
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) throw new NotFoundError(`No entity '${entityRef}'`);
  const apis = relatedRefs(entity, RELATION_CONSUMES_API);
  const { items } =
    apis.length > 0
      ? await catalog.getEntitiesByRefs({ entityRefs: apis }, { credentials })
      : { items: [] };
  const providing = items.flatMap(api =>
    api ? relatedRefs(api, RELATION_API_PROVIDED_BY) : [],
  );
  return {
    consumers: [entityRef, ...relatedRefs(entity, RELATION_OWNED_BY)],
    providers: [
      ...new Set([
        ...relatedRefs(entity, RELATION_DEPENDS_ON),
        ...apis,
        ...providing,
      ]),
    ],
  };
}
