import { InputError } from '@backstage/errors';
import type {
  IncidentDraft,
  NewIncident,
  NewIncidentUpdate,
} from '@stagecraft/backstage-plugin-sla-common';

/**
 * Refuses an incident that cannot have been.
 *
 * @throws InputError naming the field
 */
export function refuseBadIncident(draft: IncidentDraft, now: Date): void {
  const started = Date.parse(draft.startedAt);
  if (started > now.getTime()) {
    throw new InputError('/body/startedAt: must not lie in the future');
  }
  if (draft.endedAt === undefined) return;
  const ended = Date.parse(draft.endedAt);
  if (ended < started) {
    throw new InputError('/body/endedAt: must not lie before startedAt');
  }
  if (ended > now.getTime()) {
    throw new InputError(
      '/body/endedAt: must not lie in the future; leave it out while the incident lasts',
    );
  }
}

/**
 * Refuses a status that contradicts whether the incident has ended.
 *
 * @throws InputError naming the field
 */
export function refuseBadStatus({ status, endedAt }: NewIncident): void {
  if (status === undefined) return;
  if (status === 'resolved' && endedAt === undefined) {
    throw new InputError('/body/endedAt: is needed of a resolved incident');
  }
  if (status !== 'resolved' && endedAt !== undefined) {
    throw new InputError(
      `/body/status: must be resolved when there is an endedAt, not ${status}`,
    );
  }
}

/**
 * Refuses an update that cannot have been told of this incident.
 *
 * @throws InputError naming the field
 */
export function refuseBadUpdate(
  { at }: NewIncidentUpdate,
  incident: { startedAt: string },
  now: Date,
): void {
  if (at === undefined) return;
  if (Date.parse(at) > now.getTime()) {
    throw new InputError(
      '/body/at: must not lie in the future; leave it out for now',
    );
  }
  if (Date.parse(at) < Date.parse(incident.startedAt)) {
    throw new InputError(
      `/body/at: must not lie before the incident started, ${incident.startedAt}`,
    );
  }
}
