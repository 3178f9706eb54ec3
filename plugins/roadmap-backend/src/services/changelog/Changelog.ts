import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapItemReadPermission,
  type ChangelogPage,
  type ChangelogQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ChangelogStore } from '../../database/ChangelogStore';
import { requirePermission } from '../requirePermission';
import type { CallOptions } from '../RoadmapItems';

const DEFAULT_LIMIT = 100;

/** Tells those who may read items what was delivered when. */
export class Changelog {
  readonly #store: ChangelogStore;
  readonly #permissions: PermissionsService;

  constructor(store: ChangelogStore, permissions: PermissionsService) {
    this.#store = store;
    this.#permissions = permissions;
  }

  async list(
    query: ChangelogQuery,
    options: CallOptions,
  ): Promise<ChangelogPage> {
    const permission = roadmapItemReadPermission;
    await requirePermission(this.#permissions, permission, options);
    const { limit = DEFAULT_LIMIT, offset = 0, ...scope } = query;
    return this.#store.deliveries(scope, { limit, offset });
  }
}
