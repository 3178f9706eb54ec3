import type { PermissionsService } from '@backstage/backend-plugin-api';
import { slaObjectiveReadPermission } from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { StatusBoard } from './StatusBoard';

/** Shows the status to those who may read objectives. */
export class AuthorizedStatusBoard implements StatusBoard {
  readonly #inner: StatusBoard;
  readonly #permissions: PermissionsService;

  constructor(inner: StatusBoard, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async read(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      slaObjectiveReadPermission,
      options,
    );
    return this.#inner.read(options);
  }
}
