import { createCommentAction } from './createCommentAction';
import { createListRoadmapItemsAction } from './createListRoadmapItemsAction';
import { createProposeItemAction } from './createProposeItemAction';
import { createVoteAction } from './createVoteAction';

/** Registers all that agents and automation can ask of the roadmap, and tell it. */
export function registerActions(
  options: Parameters<typeof createListRoadmapItemsAction>[0] &
    Parameters<typeof createProposeItemAction>[0] &
    Parameters<typeof createVoteAction>[0] &
    Parameters<typeof createCommentAction>[0],
): void {
  createListRoadmapItemsAction(options);
  createProposeItemAction(options);
  createVoteAction(options);
  createCommentAction(options);
}
