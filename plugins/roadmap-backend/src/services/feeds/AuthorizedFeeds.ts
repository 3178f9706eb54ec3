import type { PermissionsService } from '@backstage/backend-plugin-api';
import { roadmapItemReadPermission } from '@stagecraft/backstage-plugin-roadmap-common';
import type { FeedScope } from '../../database/FeedStore';
import { requirePermission } from '../requirePermission';
import type { CallOptions } from '../RoadmapItems';
import type { Feeds } from './Feeds';

/** Gives feeds to those who may read items, or to everybody where the operator says so. */
export class AuthorizedFeeds implements Feeds {
  readonly #inner: Feeds;
  readonly #permissions: PermissionsService;
  readonly #open: boolean;

  /** @param open - whether nobody is asked who they are */
  constructor(inner: Feeds, permissions: PermissionsService, open: boolean) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#open = open;
  }

  async atom(scope: FeedScope, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.atom(scope, options);
  }

  async json(scope: FeedScope, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.json(scope, options);
  }

  async changelogAtom(scope: FeedScope, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.changelogAtom(scope, options);
  }

  async changelogJson(scope: FeedScope, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.changelogJson(scope, options);
  }

  async calendar(scope: FeedScope, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.calendar(scope, options);
  }

  async #requireRead(options: CallOptions) {
    if (this.#open) return;
    const permission = roadmapItemReadPermission;
    await requirePermission(this.#permissions, permission, options);
  }
}
