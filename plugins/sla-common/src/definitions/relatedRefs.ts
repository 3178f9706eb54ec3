import type { Entity } from '@backstage/catalog-model';

/** Refs of what the catalog relates an entity to by one type of relation, in its order. */
export function relatedRefs(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
}
