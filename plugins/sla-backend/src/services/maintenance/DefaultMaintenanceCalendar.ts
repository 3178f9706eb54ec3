import type { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  Maintenance,
  MaintenanceDraft,
  MaintenanceQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { MaintenanceStore } from '../../database/MaintenanceStore';
import type { CallOptions } from '../CallOptions';
import { principalName } from '../principalName';
import type {
  MaintenanceCalendar,
  ReadMaintenance,
} from './MaintenanceCalendar';

/** What planned maintenance works with. */
export interface MaintenanceOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  maintenance: MaintenanceStore;
  /** Told after each change, for those who are looking. */
  onStatusChanged: () => Promise<void>;
}

/** Keeps what people announce. */
export class DefaultMaintenanceCalendar implements MaintenanceCalendar {
  readonly #options: MaintenanceOptions;

  constructor(options: MaintenanceOptions) {
    this.#options = options;
  }

  async list(query: MaintenanceQuery) {
    return this.#options.maintenance.list(query);
  }

  async get(id: string) {
    return this.#options.maintenance.get(id);
  }

  async announce(draft: MaintenanceDraft, options: CallOptions) {
    const { clock, maintenance } = this.#options;
    refuseBadSpan(draft);
    if (Date.parse(draft.to) <= clock().getTime()) {
      throw new InputError(
        '/body/to: must lie in the future; what is over is not announced',
      );
    }
    return this.#tell(await maintenance.create(draft, this.#name(options)));
  }

  async update(
    read: ReadMaintenance,
    draft: MaintenanceDraft,
    options: CallOptions,
  ) {
    refuseBadSpan(draft);
    const { maintenance } = this.#options;
    return this.#tell(
      await maintenance.update(read, draft, this.#name(options)),
    );
  }

  async cancel(read: ReadMaintenance, options: CallOptions) {
    const { clock, maintenance } = this.#options;
    const by = { at: clock(), changedBy: this.#name(options) };
    return this.#tell(await maintenance.cancel(read, by));
  }

  #name({ credentials }: CallOptions) {
    return principalName(credentials, this.#options.auth);
  }

  async #tell(maintenance: Maintenance): Promise<Maintenance> {
    await this.#options.onStatusChanged();
    return maintenance;
  }
}

function refuseBadSpan({ from, to }: MaintenanceDraft) {
  if (Date.parse(to) <= Date.parse(from)) {
    throw new InputError('/body/to: must lie after from');
  }
}
