import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  roadmapItemUpdatePermission,
  roadmapObjectiveUpdatePermission,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { RuledItem } from '../permissions/itemRules';
import type { Decide } from '../permissions/registerPermissions';
import type { CallOptions } from './RoadmapItems';

const permissionOf = {
  item: roadmapItemUpdatePermission,
  objective: roadmapObjectiveUpdatePermission,
};

/** What has an owner, by the type of its resource. */
export type OwnedKind = keyof typeof permissionOf;

/** Lets through who may change a thing. @throws NotAllowedError that names permission and owner */
export type RequireUpdate = (
  kind: OwnedKind,
  owned: RuledItem,
  options: CallOptions,
) => Promise<void>;

/** Asks the policy, and applies its conditions to the owner. */
export function createRequireUpdate(
  permissions: PermissionsService,
  decide: Pick<Decide, OwnedKind>,
): RequireUpdate {
  return async (kind, owned, options) => {
    const permission = permissionOf[kind];
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      options,
    );
    if (!decide[kind](decision, owned)) {
      throw new NotAllowedError(
        `This needs the permission '${permission.name}' for ${kind}s of ${owned.ownerRef}`,
      );
    }
  };
}
