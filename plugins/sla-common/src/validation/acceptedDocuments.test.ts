import {
  agreement,
  indicator,
  inline,
  metric,
  objective,
  slo,
  startingWith,
  told,
  window,
} from './__testUtils__/documents';

describe('validateDocuments accepts', () => {
  it.each([
    ['a plain SLO', slo()],
    ['a target in percent', objective({ targetPercent: 99.95 })],
    ['a target of nothing', objective({ target: 0 })],
    [
      'labels that are lists',
      slo({}, { labels: { team: ['a', 'b'], x: 'y' } }),
    ],
    ['a long description', slo({ description: 'é'.repeat(1050) })],
    [
      'an indicator by reference',
      slo({ indicator: undefined, indicatorRef: 'x' }),
    ],
    [
      'a calendar window',
      window({
        duration: '1M',
        isRolling: false,
        calendar: {
          startTime: '2026-01-01 00:00:00',
          timeZone: 'Europe/Berlin',
        },
      }),
    ],
    [
      'time slices',
      slo({
        budgetingMethod: 'Timeslices',
        objectives: [
          { target: 0.9, timeSliceTarget: 1, timeSliceWindow: '5m' },
        ],
      }),
    ],
    [
      'ratio time slices',
      slo({
        budgetingMethod: 'RatioTimeslices',
        objectives: [{ target: 0.9, timeSliceWindow: '5m' }],
      }),
    ],
    [
      'a composite without ids',
      slo({
        indicator: undefined,
        objectives: [
          { target: 0.9, indicator: inline, compositeWeight: 2 },
          { target: 0.99, indicatorRef: 'other' },
        ],
      }),
    ],
    [
      'a raw ratio',
      indicator({ ratioMetric: { raw: metric, rawType: 'success' } }),
    ],
    ['a threshold', indicator({ thresholdMetric: metric })],
    [
      'several objectives with ids',
      slo(
        { objectives: [{ target: 0.9 }, { target: 0.99 }] },
        { annotations: { 'stagecraft.dev/objective-ids': 'fast,slow' } },
      ),
    ],
    [
      'an alert policy by name',
      slo({ alertPolicies: [{ alertPolicyRef: 'page' }] }),
    ],
    ['an agreement', agreement()],
    [
      'an agreement with every term',
      agreement({
        dependencies: [
          { ref: 'resource:default/db', mode: 'hard', group: 'stores' },
        ],
        supportHours: {
          zone: 'Europe/Berlin',
          days: ['mon', 'fri'],
          from: '08:00',
          to: '24:00',
        },
        severities: [{ name: 'high', firstResponse: '30m', resolution: '4h' }],
        credits: [
          { belowPercent: 99.5, creditPercent: 10 },
          { belowPercent: 99, creditPercent: 25 },
        ],
        exclusions: [{ title: 'Announced maintenance' }],
        reviewOn: '2026-12-31',
        effectiveFrom: '2026-01-01T00:00:00+01:00',
      }),
    ],
    [
      'a service',
      { apiVersion: 'openslo/v1', kind: 'Service', metadata: { name: 'a' } },
    ],
    [
      'an entity of another kind',
      { kind: 'Component', metadata: { name: 'a' } },
    ],
  ])('%s', (_, document) => {
    expect(told(document)).toEqual([]);
  });
});

describe('validateDocuments accepts with a warning', () => {
  it.each([
    [
      'a misspelt field',
      slo({ descripton: 'x' }),
      'spec.descripton: is not a known',
    ],
    [
      'a target too fine',
      objective({ target: 0.9999999 }),
      'spec.objectives[0].target: must have at most 6',
    ],
    [
      'no time window',
      slo({ timeWindow: undefined }),
      'spec.timeWindow: must be given to be computed',
    ],
    [
      'no method',
      slo({ budgetingMethod: undefined }),
      'spec.budgetingMethod: must be given to be computed',
    ],
    [
      'a name in capitals',
      slo({}, { name: 'Api' }),
      'metadata.name: must be a lower-case DNS label',
    ],
    [
      'a push source without settings',
      indicator({ thresholdMetric: { metricSource: { type: 'push' } } }),
      'spec.indicator.spec.thresholdMetric.metricSource.spec: must be a mapping',
    ],
  ])('%s', (_, document, start) => {
    expect(told(document)).toEqual([
      expect.stringMatching(startingWith(`warning ${start}`)),
    ]);
  });
});
