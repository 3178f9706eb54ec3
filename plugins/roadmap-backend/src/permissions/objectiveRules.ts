import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  IS_OBJECTIVE_OWNER_RULE,
  RESOURCE_TYPE_ROADMAP_OBJECTIVE,
  type ObjectiveDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** What a rule sees of an objective, whether it is stored or about to be. */
export type RuledObjective = Pick<ObjectiveDraft, 'ownerRef'>;

/** The resource that rules about objectives are for. */
export const roadmapObjectiveResourceRef = createPermissionResourceRef<
  RuledObjective,
  never
>().with({
  pluginId: 'roadmap',
  resourceType: RESOURCE_TYPE_ROADMAP_OBJECTIVE,
});

/** Holds for an objective whose owner is among the claims of the person. */
export const isObjectiveOwner = createPermissionRule({
  name: IS_OBJECTIVE_OWNER_RULE,
  description: 'Allow objectives that one of the claims owns',
  resourceRef: roadmapObjectiveResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Refs of the user and of the groups that it belongs to'),
  }),
  apply: ({ ownerRef }, { claims }) => claims.includes(ownerRef),
  toQuery: (): never => {
    throw new Error('Objectives are authorised one by one');
  },
});
