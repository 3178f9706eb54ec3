import type { Entity } from '@backstage/catalog-model';
import { standardAlertRules } from '../judgement/alertRules';
import { agreedLevelsOf, checkAgreedLevel } from './agreedLevelsOf';
import { objectivesOf, serviceRefOf } from './objectivesOf';

const metric = { metricSource: { type: 'push', spec: { name: 'x' } } };
const indicator = {
  metadata: { name: 'probe' },
  spec: { ratioMetric: { good: metric, total: metric } },
};

function slo(
  spec: Record<string, unknown> = {},
  annotations?: Record<string, string>,
): Entity {
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name: 'api-availability',
      namespace: 'logistics',
      title: 'API answers',
      ...(annotations && { annotations }),
    },
    spec: {
      service: 'api',
      indicator,
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: '28d', isRolling: true }],
      objectives: [{ targetPercent: 99.95 }],
      ...spec,
    },
  } as Entity;
}

describe('objectivesOf', () => {
  it('gives one objective its key, service and exact target', () => {
    expect(objectivesOf(slo())).toEqual([
      {
        objective: 'slo:logistics/api-availability/default',
        sloRef: 'slo:logistics/api-availability',
        objectiveId: 'default',
        title: 'API answers',
        description: undefined,
        entityRef: 'component:logistics/api',
        targetPpm: 999_500,
        window: '28d',
        timeWindow: { duration: '28d', rolling: true },
        budgetingMethod: 'Occurrences',
        indicator: indicator.spec,
        noData: 'exclude',
        exclusions: [],
        alertRules: standardAlertRules(999_500, 28 * 24 * 60).rules,
        notComputed: undefined,
      },
    ]);
  });

  it('names several by their annotation', () => {
    const objectives = [{ target: 0.9, displayName: 'Fast' }, { target: 0.99 }];
    const ids = { 'stagecraft.dev/objective-ids': 'fast, slow' };
    const found = objectivesOf(slo({ objectives }, ids));
    expect(found.map(o => [o.objectiveId, o.title, o.targetPpm])).toEqual([
      ['fast', 'Fast', 900_000],
      ['slow', 'API answers', 990_000],
    ]);
  });

  it.each([
    [
      undefined,
      "add the annotation 'stagecraft.dev/objective-ids: objective-1,objective-2'",
    ],
    ['one', '2 different ids'],
    ['one,one', '2 different ids'],
    ['one,Two', 'DNS label'],
  ])('refuses two objectives with the ids %p', (ids, why) => {
    const objectives = [{ target: 0.9 }, { target: 0.99 }];
    const annotations = ids
      ? { 'stagecraft.dev/objective-ids': ids }
      : undefined;
    expect(() => objectivesOf(slo({ objectives }, annotations))).toThrow(why);
  });

  it.each([
    [
      'a composite',
      { indicator: undefined, objectives: [{ target: 0.9, indicator }] },
      'Composite',
    ],
    [
      'time slices without their length',
      { budgetingMethod: 'Timeslices' },
      'Timeslices without a timeSliceWindow',
    ],
    ['no method', { budgetingMethod: undefined }, 'without a budgeting method'],
    ['no window', { timeWindow: undefined }, 'without a time window'],
    [
      'two years',
      { timeWindow: [{ duration: '2Y', isRolling: true }] },
      '400 days',
    ],
    [
      'a reference',
      { indicator: undefined, indicatorRef: 'x' },
      'no SLI named',
    ],
    [
      'a threshold without its value',
      {
        indicator: { spec: { thresholdMetric: metric } },
        objectives: [{ target: 0.9, op: 'lt' }],
      },
      'op and value',
    ],
    [
      'a data source by reference',
      {
        indicator: {
          spec: {
            thresholdMetric: {
              metricSource: { metricSourceRef: 'x', spec: {} },
            },
          },
        },
        objectives: [{ target: 0.9, op: 'lt', value: 0 }],
      },
      'no DataSource named',
    ],
    [
      'seven decimals',
      { objectives: [{ target: 0.9999999 }] },
      'rounding would change',
    ],
  ])('accepts %s, and says that it is not computed', (_, spec, reason) => {
    const [objective] = objectivesOf(slo(spec));
    expect(objective.notComputed).toContain(reason);
  });

  it.each([
    ['a threshold', { thresholdMetric: metric }],
    ['a raw ratio', { ratioMetric: { raw: metric, rawType: 'success' } }],
    ['bad events', { ratioMetric: { bad: metric, total: metric } }],
  ])('computes %s', (_, spec) => {
    const objectives = [{ target: 0.9, op: 'lt', value: 0 }];
    const [objective] = objectivesOf(slo({ indicator: { spec }, objectives }));
    expect(objective.notComputed).toBeUndefined();
  });

  it('computes slices and calendar windows', () => {
    const [objective] = objectivesOf(
      slo({
        budgetingMethod: 'Timeslices',
        timeWindow: [
          {
            duration: '1M',
            calendar: {
              startTime: '2026-01-01 00:00:00',
              timeZone: 'Europe/Berlin',
            },
          },
        ],
        objectives: [
          { target: 0.9, timeSliceTarget: 0.95, timeSliceWindow: '5m' },
        ],
      }),
    );
    expect(objective.notComputed).toBeUndefined();
  });

  it('refuses an entity of another kind', () => {
    expect(() => objectivesOf({ ...slo(), kind: 'SLI' })).toThrow(
      'must be an SLO',
    );
  });
});

describe('serviceRefOf', () => {
  it('prefers the annotation', () => {
    const annotations = { 'stagecraft.dev/service-ref': 'api:default/orders' };
    expect(serviceRefOf(slo({}, annotations))).toBe('api:default/orders');
  });

  it('names the field that holds no ref', () => {
    expect(() => serviceRefOf(slo({ service: 'a:b:c' }))).toThrow(
      'spec.service: must',
    );
  });
});

describe('checkAgreedLevel', () => {
  const [objective] = objectivesOf(slo());
  const level = (targetPercent: number, id?: string) =>
    agreedLevelsOf({
      apiVersion: 'stagecraft.dev/v1alpha1',
      kind: 'ServiceLevelAgreement',
      metadata: { name: 'a', namespace: 'logistics' },
      spec: {
        slos: [
          { ref: 'api-availability', objective: id as string, targetPercent },
        ],
      },
    })[0];

  it.each([
    [99.5, 4_500],
    [99.95, 0],
  ])('finds the margin of %s %%', (percent, marginPpm) => {
    expect(level(percent).sloRef).toBe(objective.sloRef);
    expect(checkAgreedLevel(level(percent), [objective])).toEqual({
      objective,
      marginPpm,
    });
  });

  it.each([
    [
      'a stricter level',
      level(99.96),
      [objective],
      'targetPercent',
      'at most 99.95',
    ],
    [
      'an unknown objective',
      level(99, 'fast'),
      [objective],
      'objective',
      'it has default',
    ],
    [
      'an ambiguous one',
      level(99),
      [objective, objective],
      'objective',
      'must name one',
    ],
    ['an SLO without any', level(99), [], 'objective', 'it has none'],
  ])('refuses %s', (_, agreed, objectives, field, why) => {
    expect(checkAgreedLevel(agreed, objectives)).toEqual({
      field,
      message: expect.stringContaining(why),
    });
  });
});
