import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapCommentCreatePermission,
  roadmapItemReadPermission,
  type CommentDraft,
  type CommentQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CommentPlace } from '../../database/CommentStore';
import { requirePermission } from '../requirePermission';
import type { CallOptions, UserCallOptions } from '../RoadmapItems';
import type { Comments, ReadComment } from './Comments';

/** Lets through what the permission policy allows. */
export class AuthorizedComments implements Comments {
  readonly #inner: Comments;
  readonly #permissions: PermissionsService;

  constructor(inner: Comments, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async list(key: string, query: CommentQuery, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.list(key, query, options);
  }

  async add(key: string, draft: CommentDraft, options: UserCallOptions) {
    await this.#requireWrite(options);
    return this.#inner.add(key, draft, options);
  }

  async edit(read: ReadComment, draft: CommentDraft, options: UserCallOptions) {
    await this.#requireWrite(options);
    return this.#inner.edit(read, draft, options);
  }

  async remove(place: CommentPlace, options: UserCallOptions) {
    await this.#requireWrite(options);
    return this.#inner.remove(place, options);
  }

  #requireRead(options: CallOptions) {
    return requirePermission(
      this.#permissions,
      roadmapItemReadPermission,
      options,
    );
  }

  /** Who may not read an item may not speak about it either. */
  async #requireWrite(options: CallOptions) {
    await this.#requireRead(options);
    await requirePermission(
      this.#permissions,
      roadmapCommentCreatePermission,
      options,
    );
  }
}
