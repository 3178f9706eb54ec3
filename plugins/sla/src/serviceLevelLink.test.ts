import { serviceLevelLink } from './serviceLevelLink';

const slo = (ids?: string) => ({
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: {
    name: 'api',
    annotations: ids ? { 'stagecraft.dev/objective-ids': ids } : undefined,
  },
});

it.each([
  [slo(), '/service-levels/objectives/default/api/default'],
  [slo('fast'), '/service-levels/objectives/default/api/fast'],
  [slo('fast, slow'), '/service-levels/objectives?text=slo%3Adefault%2Fapi'],
  [
    {
      apiVersion: 'stagecraft.dev/v1alpha1',
      kind: 'ServiceLevelAgreement',
      metadata: { name: 'for-merchants' },
    },
    '/service-levels/agreements/default/for-merchants',
  ],
])('leads from %j to %s', (entity, path) => {
  expect(serviceLevelLink(entity)).toBe(path);
});
