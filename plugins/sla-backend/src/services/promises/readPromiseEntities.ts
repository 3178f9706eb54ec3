import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AGREEMENT_KIND } from '@stagecraft/backstage-plugin-sla-common';

const PAGE = 1_000;

/** Kinds that depend, provide or promise. */
const KINDS = [AGREEMENT_KIND, 'SLO', 'Component', 'API', 'Resource', 'System'];

/** What a promise depends on; the rest of an entity is not read. */
const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
  'spec.owner',
  'spec.dependsOn',
  'spec.consumesApis',
  'spec.providesApis',
  'spec.provider',
  'spec.consumers',
  'spec.dependencies',
  'spec.slos',
  'spec.objectives',
];

/** All entities of the catalog that promises are made of, in few large pages. */
export async function readPromiseEntities(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const entities: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, fields: FIELDS, limit: PAGE }
        : { filter: { kind: KINDS }, fields: FIELDS, limit: PAGE },
      { credentials },
    );
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return entities;
}
