import { objectiveFixture } from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { selectAtRisk } from './selectAtRisk';

it('puts what the reader owns before what is worse elsewhere', () => {
  const elsewhere = objectiveFixture({
    sloRef: 'slo:default/elsewhere',
    ownerRef: 'group:default/billing',
    good: 0,
    total: 100,
  });
  const mine = objectiveFixture({
    sloRef: 'slo:default/mine',
    good: 99_905,
    total: 100_000,
  });
  const kept = objectiveFixture();
  expect(mine.state).toBe('at-risk');
  expect(
    selectAtRisk([kept, elsewhere, mine, elsewhere], new Set([mine.objective])),
  ).toEqual([mine, elsewhere]);
});
