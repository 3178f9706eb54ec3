import { InputError } from '@backstage/errors';
import type { IncidentDraft } from '@stagecraft/backstage-plugin-sla-common';

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
