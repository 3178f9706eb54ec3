import { stringify } from 'yaml';
import { problemsToText } from './problem';
import { agreement, slo } from './__testUtils__/documents';
import { validateTogether } from './validateTogether';

const metric = (metricSource: object) => ({
  metricSource: { spec: { query: 'up' }, ...metricSource },
});
const document = (kind: string, name: string, spec: object) => ({
  apiVersion: 'openslo/v1',
  kind,
  metadata: { name },
  spec,
});
const condition = (threshold: number) => ({
  severity: 'page',
  condition: { kind: 'burnrate', op: 'gt', threshold, lookbackWindow: '1h' },
});
const policy = (conditionRef: string, targetRef = 'mail') =>
  document('AlertPolicy', 'on-call', {
    conditions: [{ conditionRef }],
    notificationTargets: [{ targetRef }],
  });
const alerted = slo({ alertPolicies: [{ alertPolicyRef: 'on-call' }] });
const mail = document('AlertNotificationTarget', 'mail', { target: 'email' });

const saidOf = (...documents: object[]) =>
  problemsToText(
    validateTogether([
      { text: documents.map(it => stringify(it)).join('---\n') },
    ]).problems,
  )
    .split('\n')
    .filter(Boolean)
    .map(line => line.replace(/^\d+:\d+: /, ''));

describe('definitions beside each other', () => {
  it.each([
    ['everything is there', [alerted, policy('fast'), mail, fast(2)], []],
    [
      'an indicator is elsewhere',
      [slo({ indicator: undefined, indicatorRef: 'answers' })],
      [
        'warning: spec.indicatorRef: must name a document of kind SLI; there is no sli:default/answers among the documents given',
      ],
    ],
    [
      'an indicator names a data source that is elsewhere, twice',
      [
        document('SLI', 'answers', {
          ratioMetric: {
            good: metric({ metricSourceRef: 'prom' }),
            total: metric({ metricSourceRef: 'prom' }),
          },
        }),
      ],
      [
        'warning: spec.ratioMetric.good.metricSource.metricSourceRef: must name a document of kind DataSource; there is no datasource:default/prom among the documents given',
      ],
    ],
    [
      'a source spec of its own holds a field of that name',
      [
        document('SLI', 'answers', {
          thresholdMetric: metric({ type: 'x', spec: { targetRef: 'y' } }),
        }),
      ],
      [],
    ],
    [
      'a policy names what is elsewhere, told at the policy and not again at the SLO',
      [alerted, policy('fast')],
      [
        'warning: spec.conditions[0].conditionRef: must name a document of kind AlertCondition; there is no alertcondition:default/fast among the documents given',
        'warning: spec.notificationTargets[0].targetRef: must name a document of kind AlertNotificationTarget; there is no alertnotificationtarget:default/mail among the documents given',
      ],
    ],
    [
      'a named condition can never be fulfilled',
      [alerted, policy('fast'), mail, fast(1000)],
      [
        'error: spec.alertPolicies[0].alertPolicyRef: must be below 1000, the burn rate when every event fails at a target of 99.9 %, or it never alerts; got 1000',
      ],
    ],
    [
      'an agreement names what is no SLO',
      [agreement({ slos: [{ ref: 'sli:answers', targetPercent: 99 }] }), sli()],
      [
        'error: spec.slos[0].ref: must name a document of kind SLO, but sli:default/answers is of kind SLI',
      ],
    ],
    [
      'an agreement names an SLO that is elsewhere',
      [agreement({ slos: [{ ref: 'gone', targetPercent: 99 }] })],
      [
        'warning: spec.slos[0].ref: must name a document of kind SLO; there is no slo:default/gone among the documents given',
      ],
    ],
  ])('%s', (_, documents, said) => {
    expect(saidOf(...documents)).toEqual(said);
  });
});

function fast(threshold: number) {
  return document('AlertCondition', 'fast', condition(threshold));
}

function sli() {
  return document('SLI', 'answers', { thresholdMetric: metric({}) });
}
