import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  slaIncidentCreatePermission,
  slaIncidentUpdatePermission,
  slaObjectiveReadPermission,
  type IncidentDraft,
  type NewIncident,
  type NewIncidentUpdate,
} from '@stagecraft/backstage-plugin-sla-common';
import type { IncidentQuery } from '../../database/IncidentStore';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { Incidents } from './Incidents';

/** Lets those record incidents who may. */
export class AuthorizedIncidents implements Incidents {
  readonly #inner: Incidents;
  readonly #permissions: PermissionsService;

  constructor(inner: Incidents, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async list(query: IncidentQuery, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.list(query, options);
  }

  async get(id: string, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.get(id, options);
  }

  async create(incident: NewIncident, options: CallOptions) {
    await this.#require(slaIncidentCreatePermission, options);
    return this.#inner.create(incident, options);
  }

  async update(
    read: { id: string; version: number },
    draft: IncidentDraft,
    options: CallOptions,
  ) {
    await this.#require(slaIncidentUpdatePermission, options);
    return this.#inner.update(read, draft, options);
  }

  async addUpdate(id: string, update: NewIncidentUpdate, options: CallOptions) {
    await this.#require(slaIncidentUpdatePermission, options);
    return this.#inner.addUpdate(id, update, options);
  }

  async #require(permission: BasicPermission, options: CallOptions) {
    await requirePermission(this.#permissions, permission, options);
  }
}
