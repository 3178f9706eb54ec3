import {
  IncidentImpact,
  IncidentStatus,
} from '@stagecraft/backstage-plugin-sla-common';

/** The word for where an incident stands. */
export const INCIDENT_STATUS_WORDS: Record<IncidentStatus, string> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
};

/** The words for how hard an incident hits. */
export const IMPACT_WORDS: Record<IncidentImpact, string> = {
  degraded: 'Degraded',
  outage: 'Outage',
};
