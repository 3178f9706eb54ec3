/** A service and the group that owns it. */
export const COMPONENT = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: tracking-api }
spec: { type: service, lifecycle: production, owner: parcel-tracking }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: parcel-tracking }
spec: { type: team, children: [] }
`;

/** An SLO with one objective. */
export const slo = (
  name: string,
  target: string,
  { service = 'tracking-api', metadata = '' } = {},
) => `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
  ${metadata}
spec:
  service: ${service}
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 28d, isRolling: true }]
  indicator:
    metadata: { name: probe }
    spec:
      ratioMetric:
        good: { metricSource: { type: push, spec: { name: good } } }
        total: { metricSource: { type: push, spec: { name: total } } }
  objectives: [{ target: ${target} }]
`;

/** An agreement on one SLO. */
export const agreement = (name: string, ref: string, targetPercent: number) => `
apiVersion: stagecraft.dev/v1alpha1
kind: ServiceLevelAgreement
metadata: { name: ${name} }
spec:
  owner: parcel-tracking
  provider: tracking-api
  consumers: [parcel-tracking]
  effectiveFrom: 2026-01-01
  slos: [{ ref: ${ref}, targetPercent: ${targetPercent} }]
`;

/** One valid document of each kind of OpenSLO that is no SLO. */
export const otherKinds = [
  ['SLI', '{ thresholdMetric: { metricSource: { spec: { query: up } } } }'],
  ['DataSource', '{ type: prometheus, connectionDetails: { url: x } }'],
  ['Service', '{ description: x }'],
  [
    'AlertPolicy',
    '{ conditions: [{ conditionRef: other }], notificationTargets: [{ targetRef: other }] }',
  ],
  [
    'AlertCondition',
    '{ severity: page, condition: { kind: burnrate, op: gt, threshold: 2, lookbackWindow: 1h } }',
  ],
  ['AlertNotificationTarget', '{ target: email }'],
].map(
  ([kind, spec]) =>
    `\napiVersion: openslo/v1\nkind: ${kind}\nmetadata: { name: other }\nspec: ${spec}\n`,
);
