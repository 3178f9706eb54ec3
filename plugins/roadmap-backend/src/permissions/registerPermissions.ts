import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { roadmapPermissions } from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapStore } from '../database/RoadmapStore';
import type { DecideOnItem } from '../services/AuthorizedRoadmapItems';
import { createItemResourceType } from './createItemResourceType';
import { roadmapItemResourceRef } from './roadmapItemRules';

/** Tells the permission framework what can be allowed; returns what applies its decisions. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  store: Pick<RoadmapStore, 'findOwned'>,
): DecideOnItem {
  registry.addResourceType(createItemResourceType(store));
  registry.addPermissions(
    roadmapPermissions.filter(({ type }) => type === 'basic'),
  );
  return createConditionAuthorizer(
    registry.getPermissionRuleset(roadmapItemResourceRef),
  );
}
