import { metric, slo, startingWith, told } from './__testUtils__/documents';
import {
  burnrate,
  calendar,
  condition,
  inline,
  object,
  ratio,
  slices,
  threshold,
} from './__testUtils__/openSlo';

const fields = (change: object) =>
  slo({ objectives: [{ target: 0.9, ...change }] });

/** Rejections of OpenSLO/go-sdk, pkg/openslo/v1/*_test.go, by test. */
describe('documents that the SDK rejects are refused', () => {
  it.each([
    ['slo_test: version', { ...slo(), apiVersion: 'v0.1' }, 'apiVersion'],
    ['slo_test: empty spec', { ...slo(), spec: {} }, 'spec'],
    [
      'slo_test: description too long',
      slo({ description: 'A'.repeat(1051) }),
      'spec.description',
    ],
    [
      'slo_test: invalid budgetingMethod',
      slo({ budgetingMethod: 'invalid' }),
      'spec.budgetingMethod',
    ],
    ['slo_test: missing service', slo({ service: undefined }), 'spec.service'],
    ['slo_test: no indicator', slo({ indicator: undefined }), 'spec'],
    [
      'slo_test: indicator twice',
      slo({ objectives: [{ target: 0.9, indicatorRef: 'x' }] }),
      'spec',
    ],
    [
      'slo_test: indicator and indicatorRef',
      slo({ indicatorRef: 'x' }),
      'spec',
    ],
    [
      'slo_test: invalid indicatorRef',
      slo({ indicator: undefined, indicatorRef: 'my sli' }),
      'spec.indicatorRef',
    ],
    [
      'slo_test: no timeWindow in the list',
      slo({ timeWindow: [] }),
      'spec.timeWindow',
    ],
    [
      'slo_test: two timeWindows',
      slo({ timeWindow: [...calendar('1w'), ...calendar('1w')] }),
      'spec.timeWindow',
    ],
    [
      'slo_test: missing duration',
      slo({ timeWindow: [{ isRolling: true }] }),
      'spec.timeWindow[0].duration',
    ],
    [
      'slo_test: calendar and rolling',
      slo({ timeWindow: [{ ...calendar('1w')[0], isRolling: true }] }),
      'spec.timeWindow[0].calendar',
    ],
    [
      'slo_test: neither',
      slo({ timeWindow: [{ duration: '1w', isRolling: false }] }),
      'spec.timeWindow[0]',
    ],
    ['slo_test: target 1', fields({ target: 1 }), 'spec.objectives[0].target'],
    [
      'slo_test: target -0.1',
      fields({ target: -0.1 }),
      'spec.objectives[0].target',
    ],
    [
      'slo_test: targetPercent 100',
      fields({ target: undefined, targetPercent: 100 }),
      'spec.objectives[0].targetPercent',
    ],
    [
      'slo_test: no target',
      fields({ target: undefined }),
      'spec.objectives[0]',
    ],
    [
      'slo_test: two targets',
      fields({ targetPercent: 10 }),
      'spec.objectives[0]',
    ],
    [
      'slo_test: threshold without operator',
      slo({
        indicator: inline(threshold),
        objectives: [{ target: 0.9, value: 1 }],
      }),
      'spec.objectives[0].op',
    ],
    [
      'slo_test: threshold without value',
      slo({
        indicator: inline(threshold),
        objectives: [{ target: 0.9, op: 'lt' }],
      }),
      'spec.objectives[0].value',
    ],
    [
      'slo_test: unknown operator',
      fields({ op: 'less_than' }),
      'spec.objectives[0].op',
    ],
    [
      'slo_test: compositeWeight 0',
      slo({
        indicator: undefined,
        objectives: [{ target: 0.9, indicatorRef: 'x', compositeWeight: 0 }],
      }),
      'spec.objectives[0].compositeWeight',
    ],
    [
      'slo_test: no timeSliceTarget',
      slo({ ...slices, objectives: [{ target: 0.9, timeSliceWindow: '1m' }] }),
      'spec.objectives[0].timeSliceTarget',
    ],
    [
      'slo_test: timeSliceTarget 1.1',
      slo({
        ...slices,
        objectives: [{ ...slices.objectives[0], timeSliceTarget: 1.1 }],
      }),
      'spec.objectives[0].timeSliceTarget',
    ],
    [
      'slo_test: no timeSliceWindow',
      slo({ budgetingMethod: 'RatioTimeslices' }),
      'spec.objectives[0].timeSliceWindow',
    ],
    [
      'slo_test: alert policy named and inline',
      slo({ alertPolicies: [{ alertPolicyRef: 'x', kind: 'AlertPolicy' }] }),
      'spec.alertPolicies[0]',
    ],
    [
      'slo_test: invalid policy ref',
      slo({ alertPolicies: [{ alertPolicyRef: 'invalid ref' }] }),
      'spec.alertPolicies[0].alertPolicyRef',
    ],
    [
      'sli_test: two metrics',
      object('SLI', { ...ratio, ...threshold }),
      'spec',
    ],
    [
      'sli_test: total and raw',
      object('SLI', { ratioMetric: { total: metric, raw: metric } }),
      'spec.ratioMetric',
    ],
    [
      'sli_test: good and bad',
      object('SLI', {
        ratioMetric: { good: metric, bad: metric, total: metric },
      }),
      'spec.ratioMetric',
    ],
    [
      'sli_test: raw without type',
      object('SLI', { ratioMetric: { raw: metric } }),
      'spec.ratioMetric.rawType',
    ],
    [
      'sli_test: empty source spec',
      object('SLI', {
        thresholdMetric: { metricSource: { type: 'x', spec: {} } },
      }),
      'spec.thresholdMetric.metricSource.spec',
    ],
    [
      'alert_policy_test: two conditions',
      object('AlertPolicy', {
        conditions: [{ conditionRef: 'a' }, { conditionRef: 'b' }],
        notificationTargets: [{ targetRef: 'c' }],
      }),
      'spec.conditions',
    ],
    [
      'alert_policy_test: no target',
      object('AlertPolicy', {
        conditions: [{ conditionRef: 'a' }],
        notificationTargets: [],
      }),
      'spec.notificationTargets',
    ],
    [
      'alert_condition_test: unknown kind',
      object('AlertCondition', {
        severity: 'page',
        condition: { ...burnrate, kind: 'x' },
      }),
      'spec.condition.kind',
    ],
    [
      'alert_condition_test: no threshold',
      object('AlertCondition', {
        severity: 'page',
        condition: { ...burnrate, threshold: undefined },
      }),
      'spec.condition.threshold',
    ],
    [
      'alert_condition_test: no severity',
      object('AlertCondition', { condition: burnrate }),
      'spec.severity',
    ],
    [
      'alert_notification_test: no target',
      object('AlertNotificationTarget', { description: 'x' }),
      'spec.target',
    ],
    [
      'data_source_test: no details',
      object('DataSource', { type: 'x' }),
      'spec.connectionDetails',
    ],
  ])('%s', (_, document, field) => {
    expect(told(document)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(startingWith(`error ${field}: `)),
      ]),
    );
  });

  it('and, beyond the SDK, an alert that could never fire', () => {
    const policy = (thresholdOfBurn: number) => ({
      kind: 'AlertPolicy',
      metadata: { name: 'p' },
      spec: {
        conditions: [
          {
            kind: 'AlertCondition',
            metadata: { name: 'c' },
            spec: {
              ...condition,
              condition: { ...burnrate, threshold: thresholdOfBurn },
            },
          },
        ],
        notificationTargets: [{ targetRef: 'x' }],
      },
    });
    const at = (number: number) =>
      told(
        slo({ objectives: [{ target: 0.9 }], alertPolicies: [policy(number)] }),
      );
    expect(at(9.99)).toEqual([]);
    expect(at(14.4)).toEqual([
      'error spec.alertPolicies[0].spec.conditions[0].spec.condition.threshold: must be below 10, the burn rate when every event fails at a target of 90 %, or it never alerts; got 14.4',
    ]);
  });
});
