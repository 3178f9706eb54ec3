import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  DEFAULT_OBJECTIVE_ID,
  OBJECTIVE_IDS_ANNOTATION,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  objectivePath,
} from '@stagecraft/backstage-plugin-sla-react';

/**
 * Where a definition's entity page leads: an SLO to its objective (or, with
 * several, to the overview that shows them), an agreement to its own page.
 */
export function serviceLevelLink(entity: Entity): string {
  const ref = stringifyEntityRef(entity);
  if (parseEntityRef(ref).kind !== 'slo') {
    return agreementPath(ref);
  }
  const ids = (entity.metadata.annotations?.[OBJECTIVE_IDS_ANNOTATION] ?? '')
    .split(',')
    .map(id => id.trim())
    .filter(Boolean);
  return ids.length > 1
    ? `/service-levels/objectives?text=${encodeURIComponent(ref)}`
    : objectivePath({
        sloRef: ref,
        objectiveId: ids[0] ?? DEFAULT_OBJECTIVE_ID,
      });
}
