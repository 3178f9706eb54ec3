import { parse } from 'yaml';
import { objectivesOf } from '../definitions/objectivesOf';
import { metric, slo, startingWith, told } from './__testUtils__/documents';
import {
  calendar,
  condition,
  inline,
  object,
  ratio,
  slices,
  threshold,
} from './__testUtils__/openSlo';

/** The cases of OpenSLO's published documents, in the least that shows them. */
describe('documents that OpenSLO publishes load', () => {
  it.each([
    [
      'examples/budgeting-method/occurences-slo.yaml: a threshold, alertPolicies left empty',
      slo({
        indicator: inline(threshold),
        timeWindow: [{ duration: '2w', isRolling: true }],
        objectives: [{ op: 'lt', value: 500, target: 0.99 }],
        alertPolicies: null,
      }),
      [],
    ],
    [
      'examples/budgeting-method/ratio-timeslices.yaml: an operator on a ratio',
      slo({
        budgetingMethod: 'RatioTimeslices',
        objectives: [{ op: 'gt', timeSliceWindow: '1m', target: 0.99 }],
      }),
      ['warning spec.objectives[0].op: must not be given for a ratio metric'],
    ],
    [
      'examples/budgeting-method/timeslices-slo.yaml: two objectives without ids',
      slo({
        timeWindow: calendar('1m'),
        budgetingMethod: 'Timeslices',
        objectives: [
          { displayName: 'Internal objective', ...slices.objectives[0] },
          { displayName: 'SLA', ...slices.objectives[0] },
        ],
      }),
      [
        "warning metadata.annotations['stagecraft.dev/objective-ids']: must be given, or a new displayName begins a new history; for instance 'stagecraft.dev/objective-ids: internal-objective,sla'",
      ],
    ],
    [
      'examples/treat-low-traffic-as-equally-important/timeslices-slo.yaml',
      slo({ ...slices, timeWindow: calendar('1w') }),
      [],
    ],
    [
      'README.md: an SLO without window and method',
      slo({ timeWindow: undefined, budgetingMethod: undefined }),
      ['warning spec.budgetingMethod', 'warning spec.timeWindow'],
    ],
    [
      'go-sdk v1/examples/alert_conditions.yaml',
      object('AlertCondition', condition),
      [],
    ],
    [
      'go-sdk v1/examples/alert_notification_targets.yaml',
      object('AlertNotificationTarget', { target: 'email' }),
      [],
    ],
    [
      'go-sdk v1/examples/alert_policies.yaml: by reference and inline',
      object('AlertPolicy', {
        alertWhenBreaching: true,
        conditions: [
          { kind: 'AlertCondition', metadata: { name: 'y' }, spec: condition },
        ],
        notificationTargets: [{ targetRef: 'devs' }],
      }),
      [],
    ],
    [
      'go-sdk v1/examples/data_sources.yaml: details that are a list',
      object('DataSource', {
        type: 'Prometheus',
        connectionDetails: [{ url: 'http://x' }],
      }),
      [],
    ],
    [
      'go-sdk v1/examples/services.yaml',
      object('Service', { description: 'x' }),
      [],
    ],
    ['go-sdk v1/examples/slis.yaml: good and total', object('SLI', ratio), []],
    [
      'go-sdk v1/examples/slis.yaml: bad and total',
      object('SLI', {
        ratioMetric: { counter: false, bad: metric, total: metric },
      }),
      [],
    ],
    [
      'go-sdk v1/examples/slis.yaml: raw',
      object('SLI', { ratioMetric: { rawType: 'success', raw: metric } }),
      [],
    ],
    ['go-sdk v1/examples/slis.yaml: threshold', object('SLI', threshold), []],
  ])('%s', (_, document, warnings) => {
    expect(told(document)).toEqual(
      warnings.map(start => expect.stringMatching(startingWith(start))),
    );
  });

  it('and two objectives keep their ids whatever their order', () => {
    const objectives = parse(
      '[{displayName: "Gut & schnell", target: 0.9}, {displayName: SLA, target: 0.8}]',
    );
    const ids = (list: object[]) =>
      objectivesOf(slo({ objectives: list }) as never).map(o => o.objectiveId);
    expect(ids(objectives)).toEqual(['gut-schnell', 'sla']);
    expect(ids([...objectives].reverse())).toEqual(['sla', 'gut-schnell']);
  });
});
