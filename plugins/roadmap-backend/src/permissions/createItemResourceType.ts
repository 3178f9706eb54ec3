import { roadmapItemUpdatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapStore } from '../database/RoadmapStore';
import { isItemOwner, roadmapItemResourceRef } from './roadmapItemRules';

/** Describes items to the permission framework; their keys are the resource refs. */
export function createItemResourceType(store: Pick<RoadmapStore, 'findOwned'>) {
  return {
    resourceRef: roadmapItemResourceRef,
    permissions: [roadmapItemUpdatePermission],
    rules: [isItemOwner],
    getResources: (keys: string[]) => store.findOwned(keys),
  };
}
