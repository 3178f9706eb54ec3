import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import type {
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { roadmapPermissions } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemCondition } from '../database/ItemFilter';
import type { ObjectiveStore } from '../database/objectives/ObjectiveStore';
import type { RoadmapStore } from '../database/RoadmapStore';
import { roadmapItemResourceRef, type RuledItem } from './itemRules';
import {
  roadmapObjectiveResourceRef,
  type RuledObjective,
} from './objectiveRules';
import {
  createItemResourceType,
  createObjectiveResourceType,
} from './ownedResourceTypes';

/** Applies what the policy decides. */
export interface Decide {
  /** Whether a decision lets through that item. */
  item(decision: PolicyDecision, item: RuledItem | undefined): boolean;
  /** Whether a decision lets through that objective. */
  objective(decision: PolicyDecision, objective: RuledObjective): boolean;
  /** The conditions of a decision about items as the database can apply them. */
  itemsThat(
    conditions: PermissionCriteria<PermissionCondition>,
  ): PermissionCriteria<ItemCondition>;
}

/** Tells the permission framework what can be allowed; returns what applies its decisions. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  stores: {
    item: Pick<RoadmapStore, 'findGuarded'>;
    objective: Pick<ObjectiveStore, 'findOwned'>;
  },
): Decide {
  registry.addResourceType(createItemResourceType(stores.item));
  registry.addResourceType(createObjectiveResourceType(stores.objective));
  registry.addPermissions(
    roadmapPermissions.filter(({ type }) => type === 'basic'),
  );
  const items = registry.getPermissionRuleset(roadmapItemResourceRef);
  return {
    item: createConditionAuthorizer(items),
    objective: createConditionAuthorizer(
      registry.getPermissionRuleset(roadmapObjectiveResourceRef),
    ),
    itemsThat: createConditionTransformer(items),
  };
}
