import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  slaObjectiveReadPermission,
  type ObjectiveQuery,
  type ObjectiveWindowQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { Objectives } from './Objectives';

/** Shows objectives to those who may read them. */
export class AuthorizedObjectives implements Objectives {
  readonly #inner: Objectives;
  readonly #permissions: PermissionsService;

  constructor(inner: Objectives, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async list(query: ObjectiveQuery, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.list(query, options);
  }

  async getByEntities(entityRefs: string[], options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.getByEntities(entityRefs, options);
  }

  async summarise(entityRefs: string[], options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.summarise(entityRefs, options);
  }

  async get(objective: string, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.get(objective, options);
  }

  async getWindow(
    objective: string,
    query: ObjectiveWindowQuery,
    options: CallOptions,
  ) {
    await this.#requireRead(options);
    return this.#inner.getWindow(objective, query, options);
  }

  async #requireRead(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      slaObjectiveReadPermission,
      options,
    );
  }
}
