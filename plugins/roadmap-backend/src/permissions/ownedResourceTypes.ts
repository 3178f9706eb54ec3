import {
  roadmapItemReadPermission,
  roadmapItemUpdatePermission,
  roadmapObjectiveUpdatePermission,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ObjectiveStore } from '../database/objectives/ObjectiveStore';
import type { RoadmapStore } from '../database/RoadmapStore';
import {
  hasVisibility,
  isItemOwner,
  roadmapItemResourceRef,
} from './itemRules';
import {
  isObjectiveOwner,
  roadmapObjectiveResourceRef,
} from './objectiveRules';

/** Describes items to the permission framework; their keys are the resource refs. */
export function createItemResourceType(
  store: Pick<RoadmapStore, 'findGuarded'>,
) {
  return {
    resourceRef: roadmapItemResourceRef,
    permissions: [roadmapItemReadPermission, roadmapItemUpdatePermission],
    rules: [isItemOwner, hasVisibility],
    getResources: (keys: string[]) => store.findGuarded(keys),
  };
}

/** Describes objectives to the permission framework; their keys are the resource refs. */
export function createObjectiveResourceType(
  store: Pick<ObjectiveStore, 'findOwned'>,
) {
  return {
    resourceRef: roadmapObjectiveResourceRef,
    permissions: [roadmapObjectiveUpdatePermission],
    rules: [isObjectiveOwner],
    getResources: (keys: string[]) => store.findOwned(keys),
  };
}
