import type {
  Comment,
  CommentDraft,
  CommentPage,
  CommentQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CommentPlace } from '../../database/CommentStore';
import type { CallOptions, UserCallOptions } from '../RoadmapItems';

/** A comment that its author read, by place and version. */
export type ReadComment = CommentPlace & { version: number };

/** What can be done with the comments of items. */
export interface Comments {
  /** @throws NotFoundError */
  list(
    key: string,
    query: CommentQuery,
    options: CallOptions,
  ): Promise<CommentPage>;

  /** @throws NotFoundError */
  add(
    key: string,
    draft: CommentDraft,
    options: UserCallOptions,
  ): Promise<Comment>;

  /** @throws NotFoundError; NotAllowedError for another's; ConflictError when stale or deleted */
  edit(
    read: ReadComment,
    draft: CommentDraft,
    options: UserCallOptions,
  ): Promise<Comment>;

  /** @throws NotFoundError; NotAllowedError for another's */
  remove(place: CommentPlace, options: UserCallOptions): Promise<Comment>;
}
