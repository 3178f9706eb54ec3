import { stringify } from 'yaml';
import { validateDocuments } from '../validateDocuments';

/** A metric that is right. */
export const metric = { metricSource: { type: 'push', spec: { name: 'x' } } };
export const ratio = { ratioMetric: { good: metric, total: metric } };
export const inline = { metadata: { name: 'probe' }, spec: ratio };

/** A valid SLO with some of its spec replaced; `undefined` takes a field away. */
export function slo(spec: object = {}, metadata: object = {}) {
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: 'api', ...metadata },
    spec: {
      service: 'api',
      indicator: inline,
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: '28d', isRolling: true }],
      objectives: [{ target: 0.999 }],
      ...spec,
    },
  };
}

export function agreement(spec: object = {}) {
  return {
    apiVersion: 'stagecraft.dev/v1alpha1',
    kind: 'ServiceLevelAgreement',
    metadata: { name: 'api' },
    spec: {
      owner: 'parcel-tracking',
      provider: 'api',
      consumers: ['business-insights'],
      effectiveFrom: '2026-01-01',
      slos: [{ ref: 'api', targetPercent: 99.5 }],
      ...spec,
    },
  };
}

/** `severity field: message` of each problem of one document. */
export const told = (document: unknown) =>
  validateDocuments(stringify(document)).map(
    ({ severity, field, message }) => `${severity} ${field}: ${message}`,
  );

export const objective = (fields: object) => slo({ objectives: [fields] });
export const window = (fields: object) => slo({ timeWindow: [fields] });
export const indicator = (spec: object) =>
  slo({
    indicator: { metadata: { name: 'probe' }, spec },
    ...('thresholdMetric' in spec && {
      objectives: [{ target: 0.999, op: 'lt', value: 1 }],
    }),
  });

/** Matches a message that starts like this. */
export function startingWith(start: string): RegExp {
  return new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
