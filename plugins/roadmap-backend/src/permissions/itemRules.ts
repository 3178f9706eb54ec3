import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  DEFAULT_VISIBILITY,
  HAS_VISIBILITY_RULE,
  IS_ITEM_OWNER_RULE,
  RESOURCE_TYPE_ROADMAP_ITEM,
  visibilities,
  type ItemDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemCondition } from '../database/ItemFilter';

/** What a rule sees of an item, whether it is stored or about to be. */
export type RuledItem = Pick<ItemDraft, 'ownerRef' | 'visibility'>;

/** The resource that rules about roadmap items are for. */
export const roadmapItemResourceRef = createPermissionResourceRef<
  RuledItem,
  ItemCondition
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
  apply: ({ ownerRef }, { claims }) => claims.includes(ownerRef),
  toQuery: ({ claims }) => ({ property: 'ownerRef', values: claims }),
});

/** Holds for an item that is for these people. */
export const hasVisibility = createPermissionRule({
  name: HAS_VISIBILITY_RULE,
  description: 'Allow items of some visibilities',
  resourceRef: roadmapItemResourceRef,
  paramsSchema: z.object({
    visibilities: z
      .array(z.enum(visibilities))
      .describe('Such as public and internal'),
  }),
  apply: ({ visibility = DEFAULT_VISIBILITY }, allowed) =>
    allowed.visibilities.includes(visibility),
  toQuery: allowed => ({
    property: 'visibility',
    values: allowed.visibilities,
  }),
});
