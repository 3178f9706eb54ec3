import { agreementPath, objectivePath } from './paths';

it('leads to the page of an objective', () => {
  expect(
    objectivePath({ sloRef: 'slo:default/api-latency', objectiveId: 'p99' }),
  ).toBe('/service-levels/objectives/default/api-latency/p99');
});

it('leads to the page of an agreement', () => {
  expect(agreementPath('servicelevelagreement:default/for-merchants')).toBe(
    '/service-levels/agreements/default/for-merchants',
  );
});
