import type { Entity } from '@backstage/catalog-model';
import type {
  AlertConditionEntry,
  AlertPolicyEntry,
  AlertPolicySpec,
  MetricSource,
  MetricSpec,
  SliSpec,
  SloSpec,
} from './openSlo';

/** Kinds that an SLO may name instead of writing them out. */
export const REFERENCED_KINDS = [
  'SLI',
  'DataSource',
  'AlertPolicy',
  'AlertCondition',
  'AlertNotificationTarget',
] as const;

/** One of {@link REFERENCED_KINDS}. */
export type ReferencedKind = (typeof REFERENCED_KINDS)[number];

/** Finds a document of the SLO's own namespace. */
export type ReferenceLookup = (
  kind: ReferencedKind,
  name: string,
) => Entity | undefined;

/**
 * A valid SLO with what it names written out: the indicator of `indicatorRef`,
 * type and connection of each `metricSourceRef`, policies, conditions and
 * notification targets of alerts. What is not found stays a name. Names inside
 * what was found are followed too. Composites keep theirs, because they are not
 * computed.
 */
export function resolveReferences(
  slo: Entity,
  lookup: ReferenceLookup,
): Entity {
  const spec = slo.spec as unknown as SloSpec | undefined;
  if (!spec) {
    return slo;
  }
  const { indicatorRef, ...others } = spec;
  const found = indicatorRef ? lookup('SLI', indicatorRef) : undefined;
  const indicator =
    indicatorRef && found
      ? { metadata: { name: indicatorRef }, spec: specOf<SliSpec>(found) }
      : spec.indicator;
  const resolved: SloSpec = {
    ...(found ? others : spec),
    ...(indicator?.spec && {
      indicator: { ...indicator, spec: withSources(indicator.spec, lookup) },
    }),
    ...(Array.isArray(spec.alertPolicies) && {
      alertPolicies: spec.alertPolicies.map(it => withPolicy(it, lookup)),
    }),
  };
  return { ...slo, spec: resolved as unknown as Entity['spec'] };
}

function withSources(sli: SliSpec, lookup: ReferenceLookup): SliSpec {
  const metric = (it: MetricSpec | undefined) =>
    it?.metricSource && {
      ...it,
      metricSource: withSource(it.metricSource, lookup),
    };
  const { ratioMetric, thresholdMetric } = sli;
  const parts = (['good', 'bad', 'total', 'raw'] as const).filter(
    part => ratioMetric?.[part],
  );
  return {
    ...sli,
    ...(thresholdMetric && { thresholdMetric: metric(thresholdMetric) }),
    ...(ratioMetric && {
      ratioMetric: {
        ...ratioMetric,
        ...Object.fromEntries(
          parts.map(part => [part, metric(ratioMetric[part])]),
        ),
      },
    }),
  };
}

function withSource(
  source: MetricSource,
  lookup: ReferenceLookup,
): MetricSource {
  const { metricSourceRef: name } = source;
  const found = name ? lookup('DataSource', name) : undefined;
  if (!found) {
    return source;
  }
  const { type, connectionDetails } =
    specOf<Pick<MetricSource, 'type' | 'connectionDetails'>>(found);
  return {
    ...source,
    ...(type !== undefined && { type }),
    ...(connectionDetails !== undefined && { connectionDetails }),
  };
}

function withPolicy(
  entry: AlertPolicyEntry,
  lookup: ReferenceLookup,
): AlertPolicyEntry {
  const policy = written(
    entry,
    entry.alertPolicyRef,
    lookup.bind(null, 'AlertPolicy'),
  );
  const spec = policy.spec as AlertPolicySpec | undefined;
  if (!spec) {
    return policy;
  }
  const { conditions, notificationTargets } = spec;
  return {
    ...policy,
    spec: {
      ...spec,
      ...(Array.isArray(conditions) && {
        conditions: conditions.map((it: AlertConditionEntry) =>
          written(it, it.conditionRef, lookup.bind(null, 'AlertCondition')),
        ),
      }),
      ...(Array.isArray(notificationTargets) && {
        notificationTargets: notificationTargets.map(it =>
          written(
            it,
            it.targetRef,
            lookup.bind(null, 'AlertNotificationTarget'),
          ),
        ),
      }),
    },
  };
}

/** The entry with metadata and spec of what it names, if that is found. */
function written<T extends object>(
  entry: T,
  name: string | undefined,
  find: (name: string) => Entity | undefined,
): T {
  const found = name ? find(name) : undefined;
  return found ? { ...entry, metadata: { name }, spec: specOf(found) } : entry;
}

function specOf<T>({ spec }: Entity): T {
  return (spec ?? {}) as T;
}
