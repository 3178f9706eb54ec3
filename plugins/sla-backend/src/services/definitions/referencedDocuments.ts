import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { resolveReferences } from '@stagecraft/backstage-plugin-sla-common';

const BATCH = 500;

/** Writes out what an SLO names. */
export type Resolve = (entity: Entity) => Entity;

/** Reads the documents that SLOs may name, to write them out where they do. */
export async function readReferenced(
  catalog: CatalogService,
  entityRefs: string[],
  credentials: BackstageCredentials,
): Promise<Resolve> {
  const found = new Map<string, Entity>();
  for (let start = 0; start < entityRefs.length; start += BATCH) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: entityRefs.slice(start, start + BATCH) },
      { credentials },
    );
    for (const item of items) {
      if (item) found.set(stringifyEntityRef(item), item);
    }
  }
  return slo =>
    slo.kind === 'SLO'
      ? resolveReferences(slo, (kind, name) => {
          const { namespace } = slo.metadata;
          return found.get(stringifyEntityRef({ kind, namespace, name }));
        })
      : slo;
}
