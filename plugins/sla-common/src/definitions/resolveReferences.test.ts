import type { Entity } from '@backstage/catalog-model';
import { objectivesOf } from './objectivesOf';
import { resolveReferences } from './resolveReferences';

const entity = (kind: string, name: string, spec: object): Entity => ({
  apiVersion: 'openslo/v1',
  kind,
  metadata: { name },
  spec: spec as Entity['spec'],
});

const documents = [
  entity('SLI', 'answers', {
    ratioMetric: {
      counter: true,
      good: {
        metricSource: { metricSourceRef: 'metrics', spec: { query: 'good' } },
      },
      total: {
        metricSource: { metricSourceRef: 'metrics', spec: { query: 'all' } },
      },
    },
  }),
  entity('DataSource', 'metrics', {
    type: 'prometheus',
    connectionDetails: { url: 'http://metrics.example' },
  }),
  entity('AlertPolicy', 'fast', {
    conditions: [{ conditionRef: 'burning' }],
    notificationTargets: [{ targetRef: 'on-call' }],
  }),
  entity('AlertCondition', 'burning', {
    severity: 'page',
    condition: {
      kind: 'burnrate',
      op: 'gt',
      threshold: 14.4,
      lookbackWindow: '1h',
    },
  }),
  entity('AlertNotificationTarget', 'on-call', { target: 'email' }),
];

const find = (without?: string) => (kind: string, name: string) =>
  documents.find(
    it => it.kind === kind && it.metadata.name === name && it.kind !== without,
  );

const slo = (spec: object) =>
  entity('SLO', 'checkout', {
    service: 'checkout',
    timeWindow: [{ duration: '28d', isRolling: true }],
    budgetingMethod: 'Occurrences',
    objectives: [{ target: 0.999 }],
    ...spec,
  });

const named = slo({
  indicatorRef: 'answers',
  alertPolicies: [{ alertPolicyRef: 'fast' }],
});

describe('resolveReferences', () => {
  it('writes out indicator, sources and alerts, also names inside of them', () => {
    const [objective] = objectivesOf(resolveReferences(named, find()));
    expect(objective.notComputed).toBeUndefined();
    expect(objective.indicator?.ratioMetric?.good?.metricSource).toEqual({
      metricSourceRef: 'metrics',
      type: 'prometheus',
      connectionDetails: { url: 'http://metrics.example' },
      spec: { query: 'good' },
    });
    expect(objective.alertRules).toEqual([
      expect.objectContaining({
        id: 'burning',
        policyRef: 'fast',
        threshold: 14.4,
        longMinutes: 60,
      }),
    ]);
  });

  it('changes nothing that it was given', () => {
    const before = JSON.stringify([named, documents]);
    resolveReferences(named, find());
    expect(JSON.stringify([named, documents])).toBe(before);
  });

  it.each([
    ['SLI', 'no SLI named answers'],
    ['DataSource', 'no DataSource named metrics'],
  ])('without the %s is not computed, and says why', (kind, why) => {
    const [objective] = objectivesOf(resolveReferences(named, find(kind)));
    expect(objective.notComputed).toContain(why);
  });

  it('leaves an SLO alone that names nothing', () => {
    const inline = slo({
      indicator: { metadata: { name: 'own' }, spec: documents[0].spec },
    });
    const without = resolveReferences(inline, () => undefined);
    expect(without).toEqual(inline);
  });
});
