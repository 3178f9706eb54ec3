import type { ObjectiveState } from '../judgement/judge';
import type { StateCounts } from './objectives';

/** How many of the objectives are in each state. */
export function countStates(
  objectives: readonly { state: ObjectiveState }[],
): StateCounts {
  const count = (wanted: ObjectiveState) =>
    objectives.filter(({ state }) => state === wanted).length;
  return {
    kept: count('kept'),
    atRisk: count('at-risk'),
    broken: count('broken'),
    noData: count('no-data'),
  };
}
