import {
  indicator,
  metric,
  objective,
  ratio,
  slo,
  startingWith,
  told,
} from './__testUtils__/documents';

describe('validateDocuments refuses in the indicators of an SLO', () => {
  it.each([
    [
      'no indicator',
      slo({ indicator: undefined }),
      'spec: must have an indicator (or indicatorRef) either in spec or in each of spec.objectives, got neither',
    ],
    [
      'indicators in both places',
      objective({ target: 0.9, indicatorRef: 'x' }),
      'spec: must have an indicator (or indicatorRef) either in spec or in each of spec.objectives, got both',
    ],
    [
      'an indicator and a reference',
      slo({ indicatorRef: 'x' }),
      'spec: must have either indicator or indicatorRef, not both',
    ],
    [
      'a composite with a gap',
      slo({
        indicator: undefined,
        objectives: [{ target: 0.9, indicatorRef: 'x' }, { target: 0.8 }],
      }),
      'spec.objectives[1]: must have an indicator',
    ],
    [
      'a weight of zero',
      slo({
        indicator: undefined,
        objectives: [{ target: 0.9, indicatorRef: 'x', compositeWeight: 0 }],
      }),
      'spec.objectives[0].compositeWeight: must be above 0',
    ],
    [
      'both metrics',
      indicator({ ...ratio, thresholdMetric: metric }),
      'spec.indicator.spec: must have exactly one of ratioMetric, thresholdMetric',
    ],
    [
      'good and bad',
      indicator({ ratioMetric: { good: metric, bad: metric, total: metric } }),
      'spec.indicator.spec.ratioMetric: must have exactly one of good, bad',
    ],
    [
      'neither total nor raw',
      indicator({ ratioMetric: { good: metric } }),
      'spec.indicator.spec.ratioMetric: must have exactly one of total, raw',
    ],
    [
      'raw without its type',
      indicator({ ratioMetric: { raw: metric } }),
      'spec.indicator.spec.ratioMetric.rawType: must be given',
    ],
    [
      'a source without settings',
      indicator({
        thresholdMetric: { metricSource: { type: 'http-probe', spec: {} } },
      }),
      'spec.indicator.spec.thresholdMetric.metricSource.spec: must be a mapping with at least one',
    ],
  ])('%s', (_, document, start) => {
    expect(told(document)).toEqual([
      expect.stringMatching(startingWith(`error ${start}`)),
    ]);
  });
});

describe('validateDocuments refuses in what all kinds share', () => {
  it.each([
    [
      'a description too long',
      slo({ description: 'x'.repeat(1051) }),
      'spec.description: must be at most 1050 characters, got 1051',
    ],
    [
      'an alert policy as text',
      slo({ alertPolicies: ['page'] }),
      'spec.alertPolicies[0]: must be a mapping',
    ],
    [
      'a name with spaces',
      slo({}, { name: 'my api' }),
      'metadata.name: must be letters',
    ],
    [
      'a display name too long',
      slo({}, { displayName: 'x'.repeat(64) }),
      'metadata.displayName: must be at most 63',
    ],
    [
      'a label that is a number',
      slo({}, { labels: { a: 1 } }),
      'metadata.labels.a: must be text',
    ],
    [
      'a label key with a space',
      slo({}, { labels: { 'a b': 'c' } }),
      "metadata.labels['a b']: must have a key",
    ],
    [
      'an annotation that is a flag',
      slo({}, { annotations: { a: true } }),
      'metadata.annotations.a: must be text',
    ],
    [
      'another version',
      { ...slo(), apiVersion: 'openslo/v2alpha' },
      'apiVersion: must be one of openslo/v1, got',
    ],
    [
      'no version',
      { ...slo(), apiVersion: undefined },
      'apiVersion: must be given: openslo/v1',
    ],
    [
      'an unknown kind',
      { ...slo(), kind: 'Slo' },
      'kind: must be one of SLO, SLI',
    ],
    ['no spec', { ...slo(), spec: undefined }, 'spec: must be given'],
    [
      'a spec that is a list',
      { ...slo(), spec: [] },
      'spec: must be a mapping',
    ],
    ['no metadata', { ...slo(), metadata: null }, 'metadata: must be given'],
  ])('%s', (_, document, start) => {
    expect(told(document)).toEqual([
      expect.stringMatching(startingWith(`error ${start}`)),
    ]);
  });
});

describe('validateDocuments refuses in other OpenSLO kinds', () => {
  const of = (kind: string, spec?: object) => ({
    apiVersion: 'openslo/v1',
    kind,
    metadata: { name: 'x' },
    spec,
  });
  const condition = {
    kind: 'burnrate',
    op: 'gt',
    threshold: 2,
    lookbackWindow: '1h',
  };
  it.each([
    [
      of('SLI', { description: 'x' }),
      'spec: must have exactly one of ratioMetric, thresholdMetric',
    ],
    [of('DataSource', { connectionDetails: {} }), 'spec.type: must be given'],
    [of('DataSource', { type: 'x' }), 'spec.connectionDetails: must be given'],
    [
      of('Service', { description: 'x'.repeat(1051) }),
      'spec.description: must be at most',
    ],
    [
      of('AlertPolicy', {
        conditions: [],
        notificationTargets: [{ targetRef: 'x' }],
      }),
      'spec.conditions: must hold exactly one',
    ],
    [
      of('AlertPolicy', { conditions: [{ conditionRef: 'x' }] }),
      'spec.notificationTargets: must be given',
    ],
    [
      of('AlertPolicy', {
        conditions: [
          {
            conditionRef: 'x',
            kind: 'AlertCondition',
            metadata: { name: 'y' },
            spec: { severity: 'page', condition },
          },
        ],
        notificationTargets: [{ targetRef: 'x' }],
      }),
      'spec.conditions[0]: must be either conditionRef or an inline',
    ],
    [
      of('AlertCondition', {
        severity: 'page',
        condition: { ...condition, threshold: null },
      }),
      'spec.condition.threshold: must be given',
    ],
    [
      of('AlertCondition', {
        severity: 'page',
        condition: { ...condition, kind: 'rate' },
      }),
      'spec.condition.kind: must be one of burnrate',
    ],
    [of('AlertNotificationTarget', {}), 'spec.target: must be given'],
  ])('case %#', (document, start) => {
    expect(told(document)).toEqual([
      expect.stringMatching(startingWith(`error ${start}`)),
    ]);
  });
});
