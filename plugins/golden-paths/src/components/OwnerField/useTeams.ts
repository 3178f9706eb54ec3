import type { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type { OwnerAccess } from '@stagecraft/backstage-plugin-golden-paths-common';
import useAsync from 'react-use/esm/useAsync';
import { loadOwnerAccess } from '../../preview';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/** All teams of the catalog, and which of them the reader may choose. */
export interface Teams {
  teams: Entity[];
  access: OwnerAccess;
}

/** Loads the teams once; the value is undefined until they are there. */
export function useTeams() {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const permissions = useApi(permissionApiRef);
  return useAsync(async (): Promise<Teams> => {
    const [{ items }, access] = await Promise.all([
      catalog.getEntities({ filter: { kind: 'Group' }, fields: FIELDS }),
      loadOwnerAccess(identity, permissions),
    ]);
    return { teams: items, access };
  }, [catalog, identity, permissions]);
}
