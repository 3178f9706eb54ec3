import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { byUrgency } from '../../byUrgency';

/**
 * Objectives that are broken or at risk, each once: the reader's own first,
 * then by urgency.
 *
 * @param mine - keys of the reader's own
 */
export function selectAtRisk(
  objectives: ObjectiveSummary[],
  mine: ReadonlySet<string>,
): ObjectiveSummary[] {
  const byKey = new Map(objectives.map(each => [each.objective, each]));
  const owned = (each: ObjectiveSummary) => Number(mine.has(each.objective));
  return [...byKey.values()]
    .filter(({ state }) => state === 'broken' || state === 'at-risk')
    .sort((a, b) => owned(b) - owned(a) || byUrgency(a, b));
}
