import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { fullEntityRef } from '../identity/fullEntityRef';
import { agreedLevelsOf } from './agreedLevelsOf';
import { AGREEMENT_KIND, type AgreementSpec } from './agreement';
import { SERVICE_REF_ANNOTATION } from './annotations';
import { serviceRefOf } from './objectivesOf';
import type { ReferencedKind } from './resolveReferences';

/** A name in a definition, and where it is written. */
export interface NamedReference {
  path: (string | number)[];
  /** Ref of what is named, in full. */
  ref: string;
  /** Kind that is wanted; unset where any entity will do. */
  kind?: ReferencedKind | 'SLO';
  /** What it means when there is nothing of that name. */
  severity: 'error' | 'warning';
}

const FIELDS: Record<string, ReferencedKind> = {
  indicatorRef: 'SLI',
  metricSourceRef: 'DataSource',
  alertPolicyRef: 'AlertPolicy',
  conditionRef: 'AlertCondition',
  targetRef: 'AlertNotificationTarget',
};
/** Fields in which sources write what they like. */
const FREE_FIELDS = ['connectionDetails', 'annotations', 'labels'];

/**
 * What a valid definition names itself, in the order of its fields, each name
 * of a document once. What a named document names in turn is its own affair.
 */
export function namedReferences(entity: Entity): NamedReference[] {
  if (entity.kind === AGREEMENT_KIND) {
    return ofAgreement(entity);
  }
  const named = ofDocument(entity, entity.spec, ['spec']);
  const first = new Map(named.map(it => [it.ref, it] as const).reverse());
  return [
    ...(entity.kind === 'SLO' ? [measured(entity)] : []),
    ...named.filter(it => first.get(it.ref) === it),
  ];
}

function measured(slo: Entity): NamedReference {
  const path = slo.metadata.annotations?.[SERVICE_REF_ANNOTATION]
    ? ['metadata', 'annotations', SERVICE_REF_ANNOTATION]
    : ['spec', 'service'];
  return { path, ref: serviceRefOf(slo), severity: 'error' };
}

function ofDocument(
  entity: Entity,
  value: unknown,
  path: (string | number)[],
): NamedReference[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const isSource = path.at(-1) === 'metricSource';
  return Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const kind = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
    if (kind && typeof part === 'string') {
      const { namespace } = entity.metadata;
      const ref = stringifyEntityRef({ kind, namespace, name: part });
      return [{ path: at, ref, kind, severity: severityOf(kind, value) }];
    }
    const isFree = FREE_FIELDS.includes(key) || (isSource && key === 'spec');
    return isFree ? [] : ofDocument(entity, part, at);
  });
}

/** Nobody is told by targets of their own yet, and a type says enough to measure. */
function severityOf(kind: ReferencedKind, beside: object) {
  const hasType = kind === 'DataSource' && 'type' in beside;
  return hasType || kind === 'AlertNotificationTarget' ? 'warning' : 'error';
}

function ofAgreement(agreement: Entity): NamedReference[] {
  const spec = agreement.spec as unknown as AgreementSpec;
  const defaultNamespace = agreement.metadata.namespace;
  const named = (
    path: (string | number)[],
    ref: string,
    defaultKind: string,
    severity: NamedReference['severity'] = 'warning',
  ): NamedReference => ({
    path: ['spec', ...path],
    ref: fullEntityRef(ref, { defaultKind, defaultNamespace }),
    severity,
  });
  return [
    named(['owner'], spec.owner, 'group'),
    named(['provider'], spec.provider, 'component', 'error'),
    ...spec.consumers.map((ref, index) =>
      named(['consumers', index], ref, 'group'),
    ),
    ...(spec.dependencies ?? []).map(({ ref }, index) =>
      named(['dependencies', index, 'ref'], ref, 'component'),
    ),
    ...agreedLevelsOf(agreement).map(
      ({ sloRef }, index): NamedReference => ({
        path: ['spec', 'slos', index, 'ref'],
        ref: sloRef,
        kind: 'SLO',
        severity: 'error',
      }),
    ),
  ];
}
