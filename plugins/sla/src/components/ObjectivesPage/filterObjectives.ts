import {
  ObjectiveState,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import { STATES_BY_URGENCY } from '@stagecraft/backstage-plugin-sla-react';

/** What the reader restricted the overview to; it is the page's address. */
export interface ObjectiveFilter {
  state?: ObjectiveState;
  ownerRef?: string;
  /** Only what the reader owns. */
  mine: boolean;
  text: string;
}

/** Objectives that pass a filter, those that need attention first. */
export function filterObjectives(
  objectives: ObjectiveSummary[],
  filter: ObjectiveFilter,
  ownedRefs: ReadonlySet<string>,
): ObjectiveSummary[] {
  const words = filter.text.toLocaleLowerCase('en-US').split(/\s+/);
  return objectives
    .filter(
      objective =>
        (!filter.state || objective.state === filter.state) &&
        (!filter.ownerRef || objective.ownerRef === filter.ownerRef) &&
        (!filter.mine || isOwned(objective, ownedRefs)) &&
        words.every(word => searchTextOf(objective).includes(word)),
    )
    .sort(byUrgency);
}

/** Whether one of the reader's refs owns the objective. */
export function isOwned(
  objective: Pick<ObjectiveSummary, 'ownerRef'>,
  ownedRefs: ReadonlySet<string>,
): boolean {
  return objective.ownerRef !== undefined && ownedRefs.has(objective.ownerRef);
}

/** Broken before at risk before not measured before kept; then the least budget. */
export function byUrgency(a: ObjectiveSummary, b: ObjectiveSummary): number {
  return (
    STATES_BY_URGENCY.indexOf(a.state) - STATES_BY_URGENCY.indexOf(b.state) ||
    (a.remainingBudget ?? 1) - (b.remainingBudget ?? 1) ||
    a.title.localeCompare(b.title, 'en')
  );
}

/** How many objectives have each state. */
export function countStates(
  objectives: ObjectiveSummary[],
): Record<ObjectiveState, number> {
  const counts = { broken: 0, 'at-risk': 0, 'no-data': 0, kept: 0 };
  objectives.forEach(({ state }) => {
    counts[state] += 1;
  });
  return counts;
}

function searchTextOf(objective: ObjectiveSummary): string {
  const { title, objective: key, entityRef, ownerRef = '' } = objective;
  return [title, key, entityRef, ownerRef].join(' ').toLocaleLowerCase('en-US');
}
