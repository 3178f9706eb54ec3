import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  slaMaintenanceManagePermission,
  slaObjectiveReadPermission,
  type MaintenanceDraft,
  type MaintenanceQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type {
  MaintenanceCalendar,
  ReadMaintenance,
} from './MaintenanceCalendar';

/** Lets those announce maintenance who may. */
export class AuthorizedMaintenanceCalendar implements MaintenanceCalendar {
  readonly #inner: MaintenanceCalendar;
  readonly #permissions: PermissionsService;

  constructor(inner: MaintenanceCalendar, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async list(query: MaintenanceQuery, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.list(query, options);
  }

  async get(id: string, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.get(id, options);
  }

  async announce(draft: MaintenanceDraft, options: CallOptions) {
    await this.#require(slaMaintenanceManagePermission, options);
    return this.#inner.announce(draft, options);
  }

  async update(
    read: ReadMaintenance,
    draft: MaintenanceDraft,
    options: CallOptions,
  ) {
    await this.#require(slaMaintenanceManagePermission, options);
    return this.#inner.update(read, draft, options);
  }

  async cancel(read: ReadMaintenance, options: CallOptions) {
    await this.#require(slaMaintenanceManagePermission, options);
    return this.#inner.cancel(read, options);
  }

  async #require(permission: BasicPermission, options: CallOptions) {
    await requirePermission(this.#permissions, permission, options);
  }
}
