import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { roadmapPermissions } from '@stagecraft/backstage-plugin-roadmap-common';
import type { DecideOnOwned, OwnedKind } from '../services/requireUpdate';
import {
  createItemResourceType,
  createObjectiveResourceType,
  type FindOwned,
} from './ownedResourceTypes';
import {
  roadmapItemResourceRef,
  roadmapObjectiveResourceRef,
} from './ownerRules';

/** Tells the permission framework what can be allowed; returns what applies its decisions. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  stores: Record<OwnedKind, FindOwned>,
): DecideOnOwned {
  registry.addResourceType(createItemResourceType(stores.item));
  registry.addResourceType(createObjectiveResourceType(stores.objective));
  registry.addPermissions(
    roadmapPermissions.filter(({ type }) => type === 'basic'),
  );
  return {
    item: createConditionAuthorizer(
      registry.getPermissionRuleset(roadmapItemResourceRef),
    ),
    objective: createConditionAuthorizer(
      registry.getPermissionRuleset(roadmapObjectiveResourceRef),
    ),
  };
}
