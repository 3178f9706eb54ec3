import {
  roadmapItemUpdatePermission,
  roadmapObjectiveUpdatePermission,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  isItemOwner,
  isObjectiveOwner,
  roadmapItemResourceRef,
  roadmapObjectiveResourceRef,
  type Owned,
} from './ownerRules';

/** Finds owners by key, in the order of the keys. */
export interface FindOwned {
  findOwned(keys: string[]): Promise<(Owned | undefined)[]>;
}

/** Describes items to the permission framework; their keys are the resource refs. */
export function createItemResourceType(store: FindOwned) {
  return {
    resourceRef: roadmapItemResourceRef,
    permissions: [roadmapItemUpdatePermission],
    rules: [isItemOwner],
    getResources: (keys: string[]) => store.findOwned(keys),
  };
}

/** Describes objectives to the permission framework; their keys are the resource refs. */
export function createObjectiveResourceType(store: FindOwned) {
  return {
    resourceRef: roadmapObjectiveResourceRef,
    permissions: [roadmapObjectiveUpdatePermission],
    rules: [isObjectiveOwner],
    getResources: (keys: string[]) => store.findOwned(keys),
  };
}
