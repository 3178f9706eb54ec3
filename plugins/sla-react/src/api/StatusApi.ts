import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  Incident,
  Maintenance,
  MaintenanceDraft,
  NewIncident,
  NewIncidentUpdate,
  StatusPage,
} from '@stagecraft/backstage-plugin-sla-common';

/**
 * How the platform is, and what people tell about it. Every call rejects with a
 * `ResponseError` when the server refuses.
 */
export interface StatusApi {
  getStatus(): Promise<StatusPage>;
  reportIncident(incident: NewIncident): Promise<Incident>;
  updateIncident(id: string, update: NewIncidentUpdate): Promise<Incident>;
  announceMaintenance(draft: MaintenanceDraft): Promise<Maintenance>;
  /** @param read - what the change is based on; rejects when it is stale */
  changeMaintenance(
    read: { id: string; version: number },
    draft: MaintenanceDraft,
  ): Promise<Maintenance>;
  /** @param read - what the change is based on; rejects when it is stale */
  cancelMaintenance(read: {
    id: string;
    version: number;
  }): Promise<Maintenance>;
}

/** Client of the status page. */
export const statusApiRef = createApiRef<StatusApi>({
  id: 'plugin.sla.status',
});
