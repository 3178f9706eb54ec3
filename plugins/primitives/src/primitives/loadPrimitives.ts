import { CatalogApi } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { PRIMITIVE_TYPE } from './annotations';
import { Primitive, providedApiRefs, toPrimitive } from './Primitive';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'metadata.annotations',
  'spec.type',
  'spec.lifecycle',
  'relations',
];
const API_FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];

/**
 * All primitives of the catalog, in two calls however many there are: one for
 * them, one for the APIs that they provide.
 *
 * @param now - the present, passed in
 */
export async function loadPrimitives(
  catalog: CatalogApi,
  now: Date,
): Promise<Primitive[]> {
  const { items } = await catalog.getEntities({
    filter: { 'spec.type': PRIMITIVE_TYPE },
    fields: FIELDS,
  });
  const apis = await loadApis(catalog, [
    ...new Set(items.flatMap(providedApiRefs)),
  ]);
  return items.map(entity => toPrimitive(entity, apis, now));
}

async function loadApis(
  catalog: CatalogApi,
  entityRefs: string[],
): Promise<Entity[]> {
  if (entityRefs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs,
    fields: API_FIELDS,
  });
  return items.flatMap(item => item ?? []);
}
