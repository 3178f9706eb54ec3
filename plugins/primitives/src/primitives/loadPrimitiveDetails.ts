import { CatalogApi } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { PRIMITIVE_TYPE } from './annotations';
import {
  directAdopterRefs,
  ownerRefOf,
  Primitive,
  providedApiRefs,
  toPrimitive,
} from './Primitive';
import { PrimitiveTerms, primitiveTerms } from './primitiveTerms';
import { Adopter } from './teams';

/** All that the catalog knows about one primitive. */
export interface PrimitiveDetails {
  primitive: Primitive;
  terms: PrimitiveTerms;
  adopters: Adopter[];
  /** How many adopters the reader may not see, or that the catalog lost. */
  unseenAdopters: number;
  /** Where its owner reads mail. */
  ownerEmail?: string;
}

/** What an address leads to: a primitive, something else, or nothing. */
export type FoundPrimitive =
  | { kind: 'primitive'; details: PrimitiveDetails }
  | { kind: 'other'; title: string }
  | { kind: 'nothing' };

const RELATED_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.email',
  'relations',
];

/**
 * One primitive with who uses it, in three calls however many those are: one
 * for it, one for its owner, its APIs and what depends on it, and one for what
 * consumes the APIs.
 *
 * @param now - the present, passed in
 */
export async function loadPrimitiveDetails(
  catalog: CatalogApi,
  entityRef: string,
  now: Date,
): Promise<FoundPrimitive> {
  const entity = await catalog.getEntityByRef(entityRef);
  if (!entity) return { kind: 'nothing' };
  if (entity.spec?.type !== PRIMITIVE_TYPE) {
    const { title, name } = entity.metadata;
    return { kind: 'other', title: title ?? name };
  }
  const ownerRef = ownerRefOf(entity);
  const known = await loadByRefs(catalog, [
    ...(ownerRef ? [ownerRef] : []),
    ...providedApiRefs(entity),
    ...directAdopterRefs(entity),
  ]);
  const primitive = toPrimitive(entity, [...known.values()], now);
  const { adopterRefs } = primitive;
  const consumers = await loadByRefs(
    catalog,
    adopterRefs.filter(ref => !known.has(ref)),
  );
  const adopters = adopterRefs.flatMap(
    ref => known.get(ref) ?? consumers.get(ref) ?? [],
  );
  return {
    kind: 'primitive',
    details: {
      primitive,
      terms: primitiveTerms(entity),
      adopters: adopters.map(toAdopter),
      unseenAdopters: adopterRefs.length - adopters.length,
      ownerEmail: emailOf(ownerRef && known.get(ownerRef)),
    },
  };
}

async function loadByRefs(
  catalog: CatalogApi,
  entityRefs: string[],
): Promise<Map<string, Entity>> {
  if (entityRefs.length === 0) return new Map();
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs,
    fields: RELATED_FIELDS,
  });
  return new Map(
    items.flatMap(item => (item ? [[stringifyEntityRef(item), item]] : [])),
  );
}

function toAdopter(entity: Entity): Adopter {
  const { title, name } = entity.metadata;
  return {
    entityRef: stringifyEntityRef(entity),
    title: title ?? name,
    ownerRef: ownerRefOf(entity),
  };
}

function emailOf(owner: Entity | '' | undefined): string | undefined {
  const profile = owner ? owner.spec?.profile : undefined;
  const email = (profile as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? email : undefined;
}
