import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  slaObjectiveReadPermission,
  type AlertQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { Alerts } from './Alerts';

/** Shows alerts to those who may read objectives. */
export class AuthorizedAlerts implements Alerts {
  readonly #inner: Alerts;
  readonly #permissions: PermissionsService;

  constructor(inner: Alerts, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async list(query: AlertQuery, options: CallOptions) {
    const permission = slaObjectiveReadPermission;
    await requirePermission(this.#permissions, permission, options);
    return this.#inner.list(query, options);
  }
}
