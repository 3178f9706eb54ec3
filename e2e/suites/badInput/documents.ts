/** The service that is about to be measured; always right. */
export const CATALOG_INFO = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: bad-input-parcels
  description: Made by a test of what bad input gets.
spec:
  type: service
  lifecycle: experimental
  owner: group:default/parcel-tracking
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: bad-input-promises
spec:
  targets: [./slos.yaml, ./agreements.yaml]
`;

/** A right objective, and one whose target the caller chooses. */
export function slosFile(target: string): string {
  return [
    slo('bad-input-steady', '0.99'),
    slo('bad-input-target', target),
  ].join('---\n');
}

/** The line, from 1, on which `words` stand for the first time. */
export function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

/** A right agreement, and one whose level the caller chooses. */
export function agreementsFile(targetPercent: string): string {
  return [
    agreement('bad-input-fair', '98'),
    agreement('bad-input-promise', targetPercent),
  ].join('---\n');
}

function slo(name: string, target: string): string {
  const source = (counts: string) => `
          metricSource:
            type: push
            spec:
              counts: ${counts}`;
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
  displayName: ${name}
  annotations:
    stagecraft.dev/service-ref: component:default/bad-input-parcels
spec:
  service: bad-input-parcels
  indicator:
    metadata:
      name: ${name}
    spec:
      ratioMetric:
        counter: true
        good:${source('good')}
        total:${source('total')}
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: ${target}
`;
}

function agreement(name: string, targetPercent: string): string {
  return `apiVersion: stagecraft.dev/v1alpha1
kind: ServiceLevelAgreement
metadata:
  name: ${name}
spec:
  owner: group:parcel-tracking
  provider: component:bad-input-parcels
  consumers: [group:customer-care]
  slos:
    - ref: bad-input-steady
      targetPercent: ${targetPercent}
  effectiveFrom: '2026-01-01'
`;
}
