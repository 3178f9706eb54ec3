import type { PermissionsService } from '@backstage/backend-plugin-api';
import { slaObjectiveReadPermission } from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { Badges } from './Badges';

/** Shows badges to those who may read objectives, or to everybody where the operator says so. */
export class AuthorizedBadges implements Badges {
  readonly #inner: Badges;
  readonly #permissions: PermissionsService;
  readonly #open: boolean;

  /** @param options - `open`: nobody is asked who they are */
  constructor(
    inner: Badges,
    permissions: PermissionsService,
    options: { open: boolean },
  ) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#open = options.open;
  }

  async ofObjective(objective: string, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.ofObjective(objective, options);
  }

  async ofEntity(entityRef: string, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.ofEntity(entityRef, options);
  }

  async #requireRead(options: CallOptions) {
    if (this.#open) return;
    await requirePermission(
      this.#permissions,
      slaObjectiveReadPermission,
      options,
    );
  }
}
