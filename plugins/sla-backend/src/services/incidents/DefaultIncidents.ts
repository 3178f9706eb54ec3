import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  IncidentDraft,
  NewIncident,
} from '@stagecraft/backstage-plugin-sla-common';
import type {
  IncidentQuery,
  IncidentStore,
} from '../../database/IncidentStore';
import type { CallOptions } from '../CallOptions';
import { principalName } from '../principalName';
import { refuseBadIncident } from './incidentProblems';
import type { Incidents } from './Incidents';
import { PORTAL_SOURCE } from './portalSource';

/** What incidents work with. */
export interface IncidentsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  incidents: IncidentStore;
}

/** Records what people and other systems say about incidents. */
export class DefaultIncidents implements Incidents {
  readonly #options: IncidentsOptions;

  constructor(options: IncidentsOptions) {
    this.#options = options;
  }

  async list(query: IncidentQuery) {
    return this.#options.incidents.list(query);
  }

  async create(incident: NewIncident, { credentials }: CallOptions) {
    const { auth, clock, incidents } = this.#options;
    refuseBadIncident(incident, clock());
    const { source = PORTAL_SOURCE, externalId, ...draft } = incident;
    const createdBy = principalName(credentials, auth);
    return incidents.create(draft, { source, externalId, createdBy });
  }

  async update(
    { id, version }: { id: string; version: number },
    draft: IncidentDraft,
  ) {
    const { clock, incidents } = this.#options;
    refuseBadIncident(draft, clock());
    return incidents.update(id, version, draft);
  }
}
