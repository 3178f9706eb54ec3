import {
  type Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Owner of a service: its relation, or its `spec.owner` while the catalog has
 * not yet computed relations.
 */
export function ownerOf(service: Entity): string | undefined {
  const related = service.relations?.find(
    relation => relation.type === RELATION_OWNED_BY,
  )?.targetRef;
  const written = service.spec?.owner;
  if (related || typeof written !== 'string') {
    return related;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'group',
        defaultNamespace: service.metadata.namespace,
      }),
    );
  } catch {
    // The fault is the service's, and is shown there.
    return undefined;
  }
}
