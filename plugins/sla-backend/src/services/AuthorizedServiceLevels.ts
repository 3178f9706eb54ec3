import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  slaIncidentCreatePermission,
  slaIncidentUpdatePermission,
  slaObjectiveReadPermission,
  slaSampleCreatePermission,
  slaSourceRemovePermission,
  type IncidentDraft,
  type NewIncident,
  type ObjectiveQuery,
  type SampleBatch,
} from '@stagecraft/backstage-plugin-sla-common';
import type { IncidentQuery } from '../database/IncidentStore';
import type { CallOptions, ServiceLevels } from './ServiceLevels';

/** Lets through what the permission policy allows. */
export class AuthorizedServiceLevels implements ServiceLevels {
  readonly #inner: ServiceLevels;
  readonly #permissions: PermissionsService;

  constructor(inner: ServiceLevels, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async listObjectives(query: ObjectiveQuery, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.listObjectives(query, options);
  }

  async getObjectivesByEntities(entityRefs: string[], options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.getObjectivesByEntities(entityRefs, options);
  }

  async getObjective(objective: string, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.getObjective(objective, options);
  }

  async listAgreements(options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.listAgreements(options);
  }

  async getAgreement(ref: string, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.getAgreement(ref, options);
  }

  async listProblems(options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.listProblems(options);
  }

  async createSamples(batch: SampleBatch, options: CallOptions) {
    await this.#require(slaSampleCreatePermission, options);
    return this.#inner.createSamples(batch, options);
  }

  async removeSource(source: string, options: CallOptions) {
    await this.#require(slaSourceRemovePermission, options);
    return this.#inner.removeSource(source, options);
  }

  async listIncidents(query: IncidentQuery, options: CallOptions) {
    await this.#require(slaObjectiveReadPermission, options);
    return this.#inner.listIncidents(query, options);
  }

  async createIncident(incident: NewIncident, options: CallOptions) {
    await this.#require(slaIncidentCreatePermission, options);
    return this.#inner.createIncident(incident, options);
  }

  async updateIncident(
    read: { id: string; version: number },
    draft: IncidentDraft,
    options: CallOptions,
  ) {
    await this.#require(slaIncidentUpdatePermission, options);
    return this.#inner.updateIncident(read, draft, options);
  }

  async #require(permission: BasicPermission, options: CallOptions) {
    const [decision] = await this.#permissions.authorize(
      [{ permission }],
      options,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission '${permission.name}'`,
      );
    }
  }
}
