import type { ObjectiveState } from './judge';

const BY_SEVERITY: readonly ObjectiveState[] = [
  'broken',
  'at-risk',
  'kept',
  'no-data',
];

/**
 * The one state that stands for several: the worst that was measured, and "no
 * data" only when none was. `undefined` without any.
 */
export function worstState(
  objectives: { state: ObjectiveState }[],
): ObjectiveState | undefined {
  return BY_SEVERITY.find(state =>
    objectives.some(objective => objective.state === state),
  );
}
