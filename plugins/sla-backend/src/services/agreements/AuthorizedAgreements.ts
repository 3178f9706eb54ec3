import type { PermissionsService } from '@backstage/backend-plugin-api';
import { slaObjectiveReadPermission } from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { Agreements } from './Agreements';

/** Shows agreements to those who may read objectives. */
export class AuthorizedAgreements implements Agreements {
  readonly #inner: Agreements;
  readonly #permissions: PermissionsService;

  constructor(inner: Agreements, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async list(options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.list(options);
  }

  async listReliedOn(entityRef: string, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.listReliedOn(entityRef, options);
  }

  async get(ref: string, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.get(ref, options);
  }

  async #requireRead(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      slaObjectiveReadPermission,
      options,
    );
  }
}
