import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapCommentCreatePermission,
  type CommentDraft,
  type CommentQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CommentPlace } from '../../database/CommentStore';
import type { ReadRights } from '../ReadRights';
import { requirePermission } from '../requirePermission';
import type { CallOptions, UserCallOptions } from '../RoadmapItems';
import type { Comments, ReadComment } from './Comments';

/** Lets through what the permission policy allows. */
export class AuthorizedComments implements Comments {
  readonly #inner: Comments;
  readonly #permissions: PermissionsService;
  readonly #readRights: Pick<ReadRights, 'require'>;

  constructor(
    inner: Comments,
    options: {
      permissions: PermissionsService;
      readRights: Pick<ReadRights, 'require'>;
    },
  ) {
    this.#inner = inner;
    this.#permissions = options.permissions;
    this.#readRights = options.readRights;
  }

  async list(key: string, query: CommentQuery, options: CallOptions) {
    await this.#readRights.require(key, options);
    return this.#inner.list(key, query, options);
  }

  async add(key: string, draft: CommentDraft, options: UserCallOptions) {
    await this.#requireWrite(key, options);
    return this.#inner.add(key, draft, options);
  }

  async edit(read: ReadComment, draft: CommentDraft, options: UserCallOptions) {
    await this.#requireWrite(read.key, options);
    return this.#inner.edit(read, draft, options);
  }

  async remove(place: CommentPlace, options: UserCallOptions) {
    await this.#requireWrite(place.key, options);
    return this.#inner.remove(place, options);
  }

  /** Who may not read an item may not speak about it either. */
  async #requireWrite(key: string, options: CallOptions) {
    await this.#readRights.require(key, options);
    await requirePermission(
      this.#permissions,
      roadmapCommentCreatePermission,
      options,
    );
  }
}
