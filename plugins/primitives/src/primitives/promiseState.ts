import {
  ObjectiveState,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  STATE_WORDS,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';

/** The state of what is promised about an entity, or that nothing is. */
export type PromiseState = ObjectiveState | 'none';

/** Each state, the best first, as a filter offers them. */
export const PROMISE_STATES: readonly PromiseState[] = [
  'kept',
  'at-risk',
  'broken',
  'no-data',
  'none',
];

/** Each state as people read it. */
export const PROMISE_WORDS: Record<PromiseState, string> = {
  ...STATE_WORDS,
  none: 'Nothing promised',
};

/** A promise is as good as the worst of its objectives. */
export function promiseStateOf(objectives: ObjectiveSummary[]): PromiseState {
  return worstState(objectives) ?? 'none';
}
