import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  MaintenanceDraft,
  NewIncident,
  NewIncidentUpdate,
} from '@stagecraft/backstage-plugin-sla-common';
import { StatusApi } from '@stagecraft/backstage-plugin-sla-react';
import { SlaConnection } from './SlaConnection';

/** Reads and writes what the status page shows, as the signed-in person. */
export class StatusClient implements StatusApi {
  readonly #connection: SlaConnection;

  constructor(options: { discovery: DiscoveryApi; fetch: FetchApi }) {
    this.#connection = new SlaConnection(options);
  }

  async getStatus() {
    return this.#connection.request(client => client.GET('/v1/status'));
  }

  async reportIncident(body: NewIncident) {
    return this.#connection.request(client =>
      client.POST('/v1/incidents', { body }),
    );
  }

  async updateIncident(id: string, body: NewIncidentUpdate) {
    return this.#connection.request(client =>
      client.POST('/v1/incidents/{id}/updates', {
        params: { path: { id } },
        body,
      }),
    );
  }

  async announceMaintenance(body: MaintenanceDraft) {
    return this.#connection.request(client =>
      client.POST('/v1/maintenance', { body }),
    );
  }

  async changeMaintenance(
    read: { id: string; version: number },
    body: MaintenanceDraft,
  ) {
    return this.#connection.request(client =>
      client.PUT('/v1/maintenance/{id}', { params: paramsOf(read), body }),
    );
  }

  async cancelMaintenance(read: { id: string; version: number }) {
    return this.#connection.request(client =>
      client.DELETE('/v1/maintenance/{id}', { params: paramsOf(read) }),
    );
  }
}

function paramsOf({ id, version }: { id: string; version: number }) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } };
}
