import type { PermissionsService } from '@backstage/backend-plugin-api';
import { roadmapItemReadPermission } from '@stagecraft/backstage-plugin-roadmap-common';
import { requirePermission } from '../requirePermission';
import type { UserCallOptions } from '../RoadmapItems';
import type { Followers } from './Followers';

/** Whoever may read an item may hear of it. */
export class AuthorizedFollowers implements Followers {
  readonly #inner: Followers;
  readonly #permissions: PermissionsService;

  constructor(inner: Followers, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async get(key: string, options: UserCallOptions) {
    await this.#requireRead(options);
    return this.#inner.get(key, options);
  }

  async choose(key: string, following: boolean, options: UserCallOptions) {
    await this.#requireRead(options);
    return this.#inner.choose(key, following, options);
  }

  #requireRead(options: UserCallOptions) {
    return requirePermission(
      this.#permissions,
      roadmapItemReadPermission,
      options,
    );
  }
}
