import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { byUrgency, isOwned } from '../../byUrgency';

/** Objectives that are broken or at risk: the reader's own first, then by urgency. */
export function selectAtRisk(
  objectives: ObjectiveSummary[],
  ownedRefs: ReadonlySet<string>,
): ObjectiveSummary[] {
  return objectives
    .filter(({ state }) => state === 'broken' || state === 'at-risk')
    .sort(
      (a, b) =>
        Number(isOwned(b, ownedRefs)) - Number(isOwned(a, ownedRefs)) ||
        byUrgency(a, b),
    );
}
