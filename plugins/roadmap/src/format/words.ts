import type {
  ItemEventType,
  Lane,
  ReasonCode,
  RiskAttributes,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Each lane as the board heads it. */
export const laneWords: Record<Lane, string> = {
  now: 'Now',
  next: 'Next',
  later: 'Later',
  delivered: 'Delivered',
};

/** Each reason for promising again, as forms and histories say it. */
export const reasonWords: Record<ReasonCode, string> = {
  'scope-growth': 'The scope grew',
  dependency: 'Waiting for somebody else',
  'capacity-pulled': 'People were needed elsewhere',
  incident: 'An incident took the time',
  estimate: 'The estimate was wrong',
  'priority-change': 'Something else became more important',
  external: 'Something outside of the company',
};

/** Each event as the history tells it. */
export const eventWords: Record<ItemEventType, string> = {
  created: 'made this item',
  edited: 'edited',
  'state-changed': 'changed the state',
  promised: 'promised',
  imported: 'brought this item here',
};

/** How bad a risk is. */
export const severityWords: Record<RiskAttributes['severity'], string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** What a risk would harm. */
export const areaWords: Record<RiskAttributes['area'], string> = {
  security: 'Security',
  resilience: 'Resilience',
  privacy: 'Privacy',
};
