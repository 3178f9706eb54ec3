import type { ItemState } from '@stagecraft/backstage-plugin-roadmap-common';

/** Each state as people say it. */
export const stateWords: Record<ItemState, string> = {
  proposed: 'Proposed',
  committed: 'Committed',
  'in-progress': 'In progress',
  shipped: 'Shipped',
  validated: 'Validated',
  withdrawn: 'Withdrawn',
};
