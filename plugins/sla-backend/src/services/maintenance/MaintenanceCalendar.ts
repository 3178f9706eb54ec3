import type {
  Maintenance,
  MaintenanceDetail,
  MaintenanceDraft,
  MaintenancePage,
  MaintenanceQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** An announcement as it was read before it is changed. */
export interface ReadMaintenance {
  id: string;
  version: number;
}

/** What can be done with planned maintenance. */
export interface MaintenanceCalendar {
  /** Earliest start first. */
  list(query: MaintenanceQuery, options: CallOptions): Promise<MaintenancePage>;

  /** @throws NotFoundError */
  get(id: string, options: CallOptions): Promise<MaintenanceDetail>;

  /** @throws InputError naming the field */
  announce(draft: MaintenanceDraft, options: CallOptions): Promise<Maintenance>;

  /** @throws NotFoundError, InputError; ConflictError when stale or cancelled */
  update(
    read: ReadMaintenance,
    draft: MaintenanceDraft,
    options: CallOptions,
  ): Promise<Maintenance>;

  /** @throws NotFoundError; ConflictError when stale or cancelled already */
  cancel(read: ReadMaintenance, options: CallOptions): Promise<Maintenance>;
}
