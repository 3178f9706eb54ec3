import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapItemReadPermission,
  roadmapVisionUpdatePermission,
  type VisionDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { requirePermission } from '../requirePermission';
import type { CallOptions } from '../RoadmapItems';
import type { Visions } from './Visions';

/** Lets through what the permission policy allows. */
export class AuthorizedVisions implements Visions {
  readonly #inner: Visions;
  readonly #permissions: PermissionsService;

  constructor(inner: Visions, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async get(version: number | undefined, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.get(version, options);
  }

  async list(options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.list(options);
  }

  async write(read: number, draft: VisionDraft, options: CallOptions) {
    const permission = roadmapVisionUpdatePermission;
    await requirePermission(this.#permissions, permission, options);
    return this.#inner.write(read, draft, options);
  }

  #requireRead(options: CallOptions) {
    const permission = roadmapItemReadPermission;
    return requirePermission(this.#permissions, permission, options);
  }
}
