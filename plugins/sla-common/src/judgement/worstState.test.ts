import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';
import { worstState } from './worstState';

it.each<[ObjectiveState[], ObjectiveState | undefined]>([
  [[], undefined],
  [['no-data'], 'no-data'],
  [['no-data', 'kept'], 'kept'],
  [['kept', 'at-risk', 'no-data'], 'at-risk'],
  [['at-risk', 'broken', 'kept'], 'broken'],
])('of %j the worst measured is %p', (states, worst) => {
  expect(worstState(states.map(state => ({ state })))).toBe(worst);
});
