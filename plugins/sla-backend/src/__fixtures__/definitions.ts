import type { Entity } from '@backstage/catalog-model';
import type { ObjectiveDefinition } from '@stagecraft/backstage-plugin-sla-common';

/** An SLO entity of the catalog, as parcels could have one. */
export function slo(
  name: string,
  options: {
    target?: number;
    type?: string;
    window?: string;
    owner?: string;
    etag?: string;
    service?: string;
    spec?: Record<string, unknown>;
  } = {},
): Entity {
  const metricSource = { type: options.type ?? 'push', spec: {} };
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name,
      namespace: 'default',
      title: `Title of ${name}`,
      etag: options.etag ?? 'one',
      annotations: {
        'stagecraft.dev/service-ref': `component:default/${
          options.service ?? name
        }`,
        'backstage.io/managed-by-location': 'file:/nowhere/slo.yaml',
      },
    },
    spec: {
      service: options.service ?? name,
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: options.window ?? '28d', isRolling: true }],
      indicator: {
        metadata: { name },
        spec: {
          ratioMetric: { good: { metricSource }, total: { metricSource } },
        },
      },
      objectives: [{ target: options.target ?? 0.99 }],
      ...(options.spec as object),
    },
    relations: [
      { type: 'ownedBy', targetRef: options.owner ?? 'group:default/parcels' },
    ],
  } as Entity;
}

/** An agreement entity on an SLO. */
export function agreement(
  name: string,
  sloName: string,
  options: { etag?: string; targetPercent?: number } = {},
): Entity {
  return {
    apiVersion: 'stagecraft.dev/v1alpha1',
    kind: 'ServiceLevelAgreement',
    metadata: {
      name,
      namespace: 'default',
      title: `Title of ${name}`,
      etag: options.etag ?? 'one',
    },
    spec: {
      owner: 'parcels',
      provider: sloName,
      consumers: ['shops'],
      slos: [{ ref: sloName, targetPercent: options.targetPercent ?? 98 }],
      supportHours: {
        zone: 'Europe/Berlin',
        days: ['mon', 'tue'],
        from: '08:00',
        to: '18:00',
      },
      reviewOn: '2027-06-01',
      effectiveFrom: '2026-01-01',
    },
  } as Entity;
}

/** An objective as the store takes it. */
export function objective(
  name: string,
  change: Partial<ObjectiveDefinition> = {},
): ObjectiveDefinition {
  return {
    objective: `slo:default/${name}/default`,
    sloRef: `slo:default/${name}`,
    objectiveId: 'default',
    title: name,
    entityRef: `component:default/${name}`,
    targetPpm: 990_000,
    window: '28d',
    budgetingMethod: 'Occurrences',
    noData: 'exclude',
    exclusions: [],
    alertRules: [],
    ...change,
  };
}
