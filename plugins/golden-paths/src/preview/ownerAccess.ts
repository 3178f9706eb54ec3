import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionApi } from '@backstage/plugin-permission-react';
import {
  type OwnerAccess,
  projectAssignPermission,
} from '@stagecraft/backstage-plugin-golden-paths-common';

/** Whom the reader may create projects for. */
export async function loadOwnerAccess(
  identity: IdentityApi,
  permissions: PermissionApi,
): Promise<OwnerAccess> {
  const [{ ownershipEntityRefs }, { result }] = await Promise.all([
    identity.getBackstageIdentity(),
    permissions.authorize({ permission: projectAssignPermission }),
  ]);
  return {
    ownedRefs: ownershipEntityRefs,
    mayAssign: result === AuthorizeResult.ALLOW,
  };
}
