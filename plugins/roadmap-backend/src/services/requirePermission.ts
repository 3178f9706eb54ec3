import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { CallOptions } from './RoadmapItems';

/** Lets through whom the policy allows. @throws NotAllowedError that names the permission */
export async function requirePermission(
  permissions: PermissionsService,
  permission: BasicPermission,
  options: CallOptions,
): Promise<void> {
  const [decision] = await permissions.authorize([{ permission }], options);
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`This needs the permission '${permission.name}'`);
  }
}
