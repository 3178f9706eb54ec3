import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';

/** The word for a state, the same on every page. */
export const STATE_WORDS: Record<ObjectiveState, string> = {
  broken: 'Broken',
  'at-risk': 'At risk',
  kept: 'Kept',
  'no-data': 'No data',
};

/** What a state means, in a sentence. */
export const STATE_MEANINGS: Record<ObjectiveState, string> = {
  broken: 'More failed in the window than the promise allows.',
  'at-risk': 'A quarter of the error budget or less is left.',
  kept: 'More than a quarter of the error budget is left.',
  'no-data': 'Nothing was measured in the window.',
};

/** States in the order in which they need attention. */
export const STATES_BY_URGENCY: readonly ObjectiveState[] = [
  'broken',
  'at-risk',
  'no-data',
  'kept',
];
