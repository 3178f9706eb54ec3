import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  IS_ITEM_OWNER_RULE,
  RESOURCE_TYPE_ROADMAP_ITEM,
  type ItemDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** What a rule sees of an item, whether it is stored or about to be. */
export type OwnedItem = Pick<ItemDraft, 'ownerRef'>;

/** The resource that rules about roadmap items are for. */
export const roadmapItemResourceRef = createPermissionResourceRef<
  OwnedItem,
  never
>().with({ pluginId: 'roadmap', resourceType: RESOURCE_TYPE_ROADMAP_ITEM });

/** Holds for an item whose owner is among the claims of the person. */
export const isItemOwner = createPermissionRule({
  name: IS_ITEM_OWNER_RULE,
  description: 'Allow items that one of the claims owns',
  resourceRef: roadmapItemResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Refs of the user and of the groups that it belongs to'),
  }),
  apply: (item, { claims }) => claims.includes(item.ownerRef),
  toQuery: () => {
    throw new Error('Items are authorised one by one');
  },
});
