import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  Incident,
  IncidentDraft,
  NewIncident,
  NewIncidentUpdate,
} from '@stagecraft/backstage-plugin-sla-common';
import type {
  IncidentQuery,
  IncidentStore,
} from '../../database/IncidentStore';
import type { CallOptions } from '../CallOptions';
import { principalName } from '../principalName';
import {
  refuseBadIncident,
  refuseBadStatus,
  refuseBadUpdate,
} from './incidentProblems';
import type { Incidents } from './Incidents';
import { PORTAL_SOURCE } from './portalSource';

/** What incidents work with. */
export interface IncidentsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  incidents: IncidentStore;
  /** Told after each change, for those who are looking. */
  onStatusChanged: () => Promise<void>;
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

  async get(id: string) {
    return this.#options.incidents.get(id);
  }

  async create(incident: NewIncident, { credentials }: CallOptions) {
    const { auth, clock, incidents } = this.#options;
    const now = clock();
    refuseBadIncident(incident, now);
    refuseBadStatus(incident);
    const { source = PORTAL_SOURCE, externalId, ...told } = incident;
    const { text, status = firstStatus(incident), ...draft } = told;
    const createdBy = principalName(credentials, auth);
    const update =
      text === undefined ? undefined : { text, status, at: now, createdBy };
    const origin = { source, externalId, createdBy, status, update };
    return this.#tell(await incidents.create(draft, origin));
  }

  async update(
    { id, version }: { id: string; version: number },
    draft: IncidentDraft,
  ) {
    const { clock, incidents } = this.#options;
    refuseBadIncident(draft, clock());
    return this.#tell(await incidents.update(id, version, draft));
  }

  async addUpdate(
    id: string,
    update: NewIncidentUpdate,
    { credentials }: CallOptions,
  ) {
    const { auth, clock, incidents } = this.#options;
    const now = clock();
    refuseBadUpdate(update, await incidents.get(id), now);
    const at = update.at === undefined ? now : new Date(update.at);
    const createdBy = principalName(credentials, auth);
    const appended = { ...update, at, createdBy };
    return this.#tell(await incidents.appendUpdate(id, appended));
  }

  async #tell(incident: Incident): Promise<Incident> {
    await this.#options.onStatusChanged();
    return incident;
  }
}

function firstStatus({ endedAt }: NewIncident) {
  return endedAt === undefined ? 'investigating' : 'resolved';
}
