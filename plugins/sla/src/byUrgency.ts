import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { STATES_BY_URGENCY } from '@stagecraft/backstage-plugin-sla-react';

/** Broken before at risk before not measured before kept; then the least budget. */
export function byUrgency(a: ObjectiveSummary, b: ObjectiveSummary): number {
  return (
    STATES_BY_URGENCY.indexOf(a.state) - STATES_BY_URGENCY.indexOf(b.state) ||
    (a.remainingBudget ?? 1) - (b.remainingBudget ?? 1) ||
    a.title.localeCompare(b.title, 'en')
  );
}
