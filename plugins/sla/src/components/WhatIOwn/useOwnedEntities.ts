import { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

const SHOWN = 8;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.type',
];

/** The first few services, APIs and resources of the reader's teams, and how many there are. */
export function useOwnedEntities() {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(async (): Promise<{
    items: Entity[];
    totalItems: number;
  }> => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const { items, totalItems } = await catalog.queryEntities({
      filter: {
        kind: ['component', 'api', 'resource'],
        'relations.ownedBy': ownershipEntityRefs,
      },
      fields: FIELDS,
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: SHOWN,
    });
    return { items, totalItems };
  }, [identity, catalog]);
}
