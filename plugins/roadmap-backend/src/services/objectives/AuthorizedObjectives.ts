import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapObjectiveCreatePermission,
  type ObjectiveDraft,
  type ObjectiveQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { requirePermission } from '../requirePermission';
import type { RequireUpdate } from '../requireUpdate';
import type { CallOptions } from '../RoadmapItems';
import type { Objectives, ReadObjective } from './Objectives';

/** Lets through who may write objectives; what is read is decided where it is read. */
export class AuthorizedObjectives implements Objectives {
  readonly #inner: Objectives;
  readonly #permissions: PermissionsService;
  readonly #requireUpdate: RequireUpdate;

  constructor(
    inner: Objectives,
    permissions: PermissionsService,
    requireUpdate: RequireUpdate,
  ) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#requireUpdate = requireUpdate;
  }

  async list(query: ObjectiveQuery, options: CallOptions) {
    return this.#inner.list(query, options);
  }

  async get(key: string, options: CallOptions) {
    return this.#inner.get(key, options);
  }

  async create(draft: ObjectiveDraft, options: CallOptions) {
    const permission = roadmapObjectiveCreatePermission;
    await requirePermission(this.#permissions, permission, options);
    await this.#requireUpdate('objective', draft, options);
    return this.#inner.create(draft, options);
  }

  async update(
    read: ReadObjective,
    draft: ObjectiveDraft,
    options: CallOptions,
  ) {
    const current = await this.get(read.key, options);
    await this.#requireUpdate('objective', current, options);
    return this.#inner.update(read, draft, options);
  }
}
