import type {
  Incident,
  IncidentDraft,
  IncidentPage,
  NewIncident,
} from '@stagecraft/backstage-plugin-sla-common';
import type { IncidentQuery } from '../../database/IncidentStore';
import type { CallOptions } from '../CallOptions';

/** What can be done with incidents. */
export interface Incidents {
  /** Latest start first. */
  list(query: IncidentQuery, options: CallOptions): Promise<IncidentPage>;

  /** @throws InputError naming the field */
  create(incident: NewIncident, options: CallOptions): Promise<Incident>;

  /** @throws NotFoundError, InputError; ConflictError when stale */
  update(
    read: { id: string; version: number },
    draft: IncidentDraft,
    options: CallOptions,
  ): Promise<Incident>;
}
