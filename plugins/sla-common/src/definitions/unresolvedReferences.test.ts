import type { Entity } from '@backstage/catalog-model';
import { unresolvedReferences } from './unresolvedReferences';

const metric = (ref: string) => ({
  metricSource: { metricSourceRef: ref, spec: { query: 'up' } },
});
const slo = (spec: object) =>
  ({ kind: 'SLO', metadata: { name: 'api' }, spec } as Entity);
const known: Record<string, object> = {
  'SLI answers': {
    ratioMetric: { good: metric('prom'), total: metric('prom') },
  },
  'AlertPolicy on-call': {
    conditions: [{ conditionRef: 'fast' }],
    notificationTargets: [],
  },
};
const placesOf = (spec: object) =>
  unresolvedReferences(slo(spec), (kind, name) => {
    const found = known[`${kind} ${name}`];
    return found && slo(found);
  }).map(({ path, kind, name }) => [path.join('.'), kind, name]);

it.each([
  ['an indicator', { indicatorRef: 'x' }, [['spec.indicatorRef', 'SLI', 'x']]],
  [
    'a data source of an inline metric, once',
    {
      indicator: {
        metadata: { name: 'i' },
        spec: { ratioMetric: { good: metric('x'), total: metric('x') } },
      },
    },
    [
      [
        'spec.indicator.spec.ratioMetric.good.metricSource.metricSourceRef',
        'DataSource',
        'x',
      ],
    ],
  ],
  [
    'what a named document names',
    {
      indicatorRef: 'answers',
      alertPolicies: [{ alertPolicyRef: 'on-call' }, { alertPolicyRef: 'y' }],
    },
    [
      ['spec', 'DataSource', 'prom'],
      ['spec', 'AlertCondition', 'fast'],
      ['spec.alertPolicies.1.alertPolicyRef', 'AlertPolicy', 'y'],
    ],
  ],
])('finds %s that leads nowhere', (_, spec, places) => {
  expect(placesOf(spec)).toEqual(places);
});
