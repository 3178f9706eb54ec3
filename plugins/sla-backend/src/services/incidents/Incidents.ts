import type {
  Incident,
  IncidentDraft,
  IncidentPage,
  NewIncident,
  NewIncidentUpdate,
} from '@stagecraft/backstage-plugin-sla-common';
import type { IncidentQuery } from '../../database/IncidentStore';
import type { CallOptions } from '../CallOptions';

/** What can be done with incidents. */
export interface Incidents {
  /** Latest start first. */
  list(query: IncidentQuery, options: CallOptions): Promise<IncidentPage>;

  /** @throws NotFoundError */
  get(id: string, options: CallOptions): Promise<Incident>;

  /** @throws InputError naming the field */
  create(incident: NewIncident, options: CallOptions): Promise<Incident>;

  /** @throws NotFoundError, InputError; ConflictError when stale */
  update(
    read: { id: string; version: number },
    draft: IncidentDraft,
    options: CallOptions,
  ): Promise<Incident>;

  /**
   * Tells something new, which the status of the incident follows. The same
   * external id again changes nothing.
   *
   * @throws NotFoundError, InputError
   */
  addUpdate(
    id: string,
    update: NewIncidentUpdate,
    options: CallOptions,
  ): Promise<Incident>;
}
