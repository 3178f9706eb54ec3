import type { Entity } from '@backstage/catalog-model';
import { objectivesOf } from './objectivesOf';

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
  it('reads slices, a calendar window, a threshold and what the annotations say', () => {
    const [found] = objectivesOf(
      slo(
        {
          budgetingMethod: 'Timeslices',
          timeWindow: [
            {
              duration: '1M',
              isRolling: false,
              calendar: {
                startTime: '2026-01-01 00:00:00',
                timeZone: 'Europe/Berlin',
              },
            },
          ],
          objectives: [
            {
              target: 0.99,
              timeSliceTarget: 0.95,
              timeSliceWindow: '5m',
              op: 'lte',
              value: 0.25,
            },
          ],
        },
        {
          'stagecraft.dev/no-data': 'bad',
          'stagecraft.dev/exclusions': [
            '- title: Sunday works',
            '  mode: remove',
            '  maintenance:',
            '    start: 2026-01-04T02:00',
            '    zone: Europe/Berlin',
            '    duration: 2h',
            '    rrule: FREQ=WEEKLY;BYDAY=SU',
          ].join('\n'),
        },
      ),
    );
    expect(found).toMatchObject({
      timeWindow: {
        duration: '1M',
        rolling: false,
        startTime: '2026-01-01 00:00:00',
        timeZone: 'Europe/Berlin',
      },
      timeSliceTargetPpm: 950_000,
      timeSliceMinutes: 5,
      threshold: { op: 'lte', value: 0.25 },
      noData: 'bad',
      exclusions: [
        {
          title: 'Sunday works',
          mode: 'remove',
          maintenance: {
            start: '2026-01-04T02:00',
            zone: 'Europe/Berlin',
            duration: '2h',
            rrule: 'FREQ=WEEKLY;BYDAY=SU',
          },
        },
      ],
    });
  });

  it('takes alert rules from its own policies', () => {
    const condition = {
      kind: 'burnrate',
      op: 'gte',
      threshold: 2,
      lookbackWindow: '1h',
      alertAfter: '5m',
    };
    const alertPolicies = [
      { alertPolicyRef: 'elsewhere' },
      {
        kind: 'AlertPolicy',
        metadata: { name: 'on-call' },
        spec: {
          conditions: [
            {
              kind: 'AlertCondition',
              metadata: { name: 'fast-burn' },
              spec: { severity: 'page', condition },
            },
          ],
          notificationTargets: [{ targetRef: 'chat' }],
        },
      },
    ];
    expect(objectivesOf(slo({ alertPolicies }))[0].alertRules).toEqual([
      {
        id: 'fast-burn',
        severity: 'page',
        threshold: 2,
        longMinutes: 60,
        shortMinutes: 60,
        op: 'gte',
        minimumEvents: 1,
        alertAfterMinutes: 5,
        policyRef: 'on-call',
      },
    ]);
  });
});
