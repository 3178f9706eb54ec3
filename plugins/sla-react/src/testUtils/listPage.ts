import {
  countStates,
  ObjectivePage,
  ObjectiveQuery,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import { STATES_BY_URGENCY } from '../components';

const DEFAULT_LIMIT = 100;

type Compare = (a: ObjectiveSummary, b: ObjectiveSummary) => number;

const COMPARE: Record<string, Compare> = {
  attention: (a, b) =>
    STATES_BY_URGENCY.indexOf(a.state) - STATES_BY_URGENCY.indexOf(b.state) ||
    (a.remainingBudget ?? 1) - (b.remainingBudget ?? 1),
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
  budget: (a, b) => (a.remainingBudget ?? 1) - (b.remainingBudget ?? 1),
  burn: (a, b) => (a.burnRate ?? -1) - (b.burnRate ?? -1),
  owner: (a, b) => (a.ownerRef ?? '').localeCompare(b.ownerRef ?? '', 'en'),
};

/** Filters, sorts and pages as the server does. */
export function listPage(
  objectives: ObjectiveSummary[],
  query: ObjectiveQuery,
): ObjectivePage {
  const {
    state,
    sort = 'attention',
    offset = 0,
    limit = DEFAULT_LIMIT,
  } = query;
  const inScope = objectives.filter(objective => matches(objective, query));
  const compare = COMPARE[sort.replace(/^-/, '')];
  const sign = sort.startsWith('-') ? -1 : 1;
  const matching = inScope
    .filter(objective => !state || objective.state === state)
    .sort((a, b) => sign * compare(a, b));
  return {
    items: matching.slice(offset, offset + limit),
    totalItems: matching.length,
    states: countStates(inScope),
    owners: [...new Set(inScope.flatMap(o => o.ownerRef ?? []))].sort(),
  };
}

function matches(o: ObjectiveSummary, query: ObjectiveQuery): boolean {
  const { ownerRef, entityRef, agreement, q = '' } = query;
  const text = [o.title, o.objective, o.entityRef, o.ownerRef ?? ''].join(' ');
  return (
    (!ownerRef || ownerRef.includes(o.ownerRef ?? '')) &&
    (!entityRef || o.entityRef === entityRef) &&
    (!agreement || o.agreementRefs.includes(agreement)) &&
    text.toLocaleLowerCase('en-US').includes(q.toLocaleLowerCase('en-US'))
  );
}
