import type { PermissionsService } from '@backstage/backend-plugin-api';
import { slaObjectiveReadPermission } from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { Promises } from './Promises';

/** Shows promises to those who may read objectives. */
export class AuthorizedPromises implements Promises {
  readonly #inner: Promises;
  readonly #permissions: PermissionsService;

  constructor(inner: Promises, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async list(options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.list(options);
  }

  async get(entityRef: string, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.get(entityRef, options);
  }

  async #requireRead(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      slaObjectiveReadPermission,
      options,
    );
  }
}
