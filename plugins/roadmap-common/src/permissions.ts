import { createPermission } from '@backstage/plugin-permission-common';

/** Type of the resource that reading and updating are about; its refs are item keys. */
export const RESOURCE_TYPE_ROADMAP_ITEM = 'roadmap-item';

/** Name of the rule that holds for those whose claims include the owner of an item. */
export const IS_ITEM_OWNER_RULE = 'IS_ITEM_OWNER';

/** Name of the rule that holds for items of some visibilities. */
export const HAS_VISIBILITY_RULE = 'HAS_VISIBILITY';

/** Type of the resource that is an objective; its refs are objective keys. */
export const RESOURCE_TYPE_ROADMAP_OBJECTIVE = 'roadmap-objective';

/** Name of the rule that holds for those whose claims include the owner of an objective. */
export const IS_OBJECTIVE_OWNER_RULE = 'IS_OBJECTIVE_OWNER';

/** Reading items and their history; whoever may read none may read nothing of the roadmap. */
export const roadmapItemReadPermission = createPermission({
  name: 'roadmap.item.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ROADMAP_ITEM,
});

/** Making a new item. */
export const roadmapItemCreatePermission = createPermission({
  name: 'roadmap.item.create',
  attributes: { action: 'create' },
});

/** Editing an item, changing its state, promising it. */
export const roadmapItemUpdatePermission = createPermission({
  name: 'roadmap.item.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ROADMAP_ITEM,
});

/** Asking for something. */
export const roadmapRequestCreatePermission = createPermission({
  name: 'roadmap.request.create',
  attributes: { action: 'create' },
});

/** Deciding on requests: accepting, declining, asking back, editing. */
export const roadmapRequestTriagePermission = createPermission({
  name: 'roadmap.request.triage',
  attributes: { action: 'update' },
});

/** Voting for an item and taking the vote back. */
export const roadmapVoteCreatePermission = createPermission({
  name: 'roadmap.vote.create',
  attributes: { action: 'create' },
});

/** Writing comments, and changing or deleting one's own. */
export const roadmapCommentCreatePermission = createPermission({
  name: 'roadmap.comment.create',
  attributes: { action: 'create' },
});

/** Making a new objective; for a team, it also needs the right to change that team's. */
export const roadmapObjectiveCreatePermission = createPermission({
  name: 'roadmap.objective.create',
  attributes: { action: 'create' },
});

/** Editing an objective, defining its metrics and entering readings. */
export const roadmapObjectiveUpdatePermission = createPermission({
  name: 'roadmap.objective.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ROADMAP_OBJECTIVE,
});

/** Writing the vision. */
export const roadmapVisionUpdatePermission = createPermission({
  name: 'roadmap.vision.update',
  attributes: { action: 'update' },
});

/** Bringing in items with their past. */
export const roadmapImportCreatePermission = createPermission({
  name: 'roadmap.import.create',
  attributes: { action: 'create' },
});

/** Removing everything that was imported under one source. */
export const roadmapSourceRemovePermission = createPermission({
  name: 'roadmap.source.remove',
  attributes: { action: 'delete' },
});

/** All permissions of the roadmap. */
export const roadmapPermissions = [
  roadmapItemReadPermission,
  roadmapItemCreatePermission,
  roadmapItemUpdatePermission,
  roadmapRequestCreatePermission,
  roadmapRequestTriagePermission,
  roadmapVoteCreatePermission,
  roadmapCommentCreatePermission,
  roadmapObjectiveCreatePermission,
  roadmapObjectiveUpdatePermission,
  roadmapVisionUpdatePermission,
  roadmapImportCreatePermission,
  roadmapSourceRemovePermission,
];
