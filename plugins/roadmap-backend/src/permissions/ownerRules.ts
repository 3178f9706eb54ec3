import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  IS_ITEM_OWNER_RULE,
  IS_OBJECTIVE_OWNER_RULE,
  RESOURCE_TYPE_ROADMAP_ITEM,
  RESOURCE_TYPE_ROADMAP_OBJECTIVE,
  type ItemDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** What a rule sees of an item or objective, whether it is stored or about to be. */
export type Owned = Pick<ItemDraft, 'ownerRef'>;

const paramsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Refs of the user and of the groups that it belongs to'),
});

const apply = ({ ownerRef }: Owned, { claims }: z.infer<typeof paramsSchema>) =>
  claims.includes(ownerRef);

const oneByOne = (): never => {
  throw new Error('Items and objectives are authorised one by one');
};

/** The resource that rules about roadmap items are for. */
export const roadmapItemResourceRef = createPermissionResourceRef<
  Owned,
  never
>().with({ pluginId: 'roadmap', resourceType: RESOURCE_TYPE_ROADMAP_ITEM });

/** The resource that rules about objectives are for. */
export const roadmapObjectiveResourceRef = createPermissionResourceRef<
  Owned,
  never
>().with({
  pluginId: 'roadmap',
  resourceType: RESOURCE_TYPE_ROADMAP_OBJECTIVE,
});

/** Holds for an item whose owner is among the claims of the person. */
export const isItemOwner = createPermissionRule({
  name: IS_ITEM_OWNER_RULE,
  description: 'Allow items that one of the claims owns',
  resourceRef: roadmapItemResourceRef,
  paramsSchema,
  apply,
  toQuery: oneByOne,
});

/** Holds for an objective whose owner is among the claims of the person. */
export const isObjectiveOwner = createPermissionRule({
  name: IS_OBJECTIVE_OWNER_RULE,
  description: 'Allow objectives that one of the claims owns',
  resourceRef: roadmapObjectiveResourceRef,
  paramsSchema,
  apply,
  toQuery: oneByOne,
});
