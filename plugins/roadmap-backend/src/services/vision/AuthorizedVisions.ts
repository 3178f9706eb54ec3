import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapVisionUpdatePermission,
  type VisionDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ReadRights } from '../ReadRights';
import { requirePermission } from '../requirePermission';
import type { CallOptions } from '../RoadmapItems';
import type { Visions } from './Visions';

/** Lets through what the permission policy allows. */
export class AuthorizedVisions implements Visions {
  readonly #inner: Visions;
  readonly #permissions: PermissionsService;
  readonly #readRights: Pick<ReadRights, 'of'>;

  constructor(
    inner: Visions,
    options: {
      permissions: PermissionsService;
      readRights: Pick<ReadRights, 'of'>;
    },
  ) {
    this.#inner = inner;
    this.#permissions = options.permissions;
    this.#readRights = options.readRights;
  }

  async get(version: number | undefined, options: CallOptions) {
    await this.#readRights.of(options);
    return this.#inner.get(version, options);
  }

  async list(options: CallOptions) {
    await this.#readRights.of(options);
    return this.#inner.list(options);
  }

  async write(read: number, draft: VisionDraft, options: CallOptions) {
    const permission = roadmapVisionUpdatePermission;
    await requirePermission(this.#permissions, permission, options);
    return this.#inner.write(read, draft, options);
  }
}
