import type { Entity } from '@backstage/catalog-model';
import {
  AGREEMENT_KIND,
  type AgreementSpec,
  agreedLevelsOf,
  checkAgreedLevel,
  fullEntityRef,
  objectivesOf,
  SERVICE_REF_ANNOTATION,
  serviceRefOf,
} from '@stagecraft/backstage-plugin-sla-common';

/** What is wrong with a valid document once the rest of the catalog is known. */
export interface DefinitionFinding {
  level: 'warning' | 'error';
  /** `spec.slos[0].ref: must be …`. */
  message: string;
  /** Set when it is about an entity that is not in the catalog. */
  missingRef?: string;
}

/** Refs of the entities that a definition names, in full. */
export function refsNamedBy(entity: Entity): string[] {
  return [...new Set(namedRefs(entity).map(named => named.ref))];
}

/**
 * Compares a valid definition with the entities that it names.
 *
 * @param found - the entities of {@link refsNamedBy} that exist, by full ref
 */
export function definitionFindings(
  entity: Entity,
  found: Map<string, Entity>,
): DefinitionFinding[] {
  const missing = namedRefs(entity)
    .filter(({ ref }) => !found.has(ref))
    .map(({ field, ref, level }) => ({
      level,
      missingRef: ref,
      message: `${field}: must name an entity of the catalog, but there is no ${ref}`,
    }));
  return entity.kind === AGREEMENT_KIND
    ? [...missing, ...levelFindings(entity, found)]
    : missing;
}

interface NamedRef {
  field: string;
  ref: string;
  level: DefinitionFinding['level'];
}

function namedRefs(entity: Entity): NamedRef[] {
  if (entity.kind === 'SLO') {
    return [measuredRef(entity)];
  }
  if (entity.kind !== AGREEMENT_KIND) {
    return [];
  }
  const slos = agreedLevelsOf(entity).map(({ sloRef }, index) => ({
    field: `spec.slos[${index}].ref`,
    ref: sloRef,
    level: 'error' as const,
  }));
  return [...partyRefs(entity), ...slos];
}

function measuredRef(slo: Entity): NamedRef {
  const field = slo.metadata.annotations?.[SERVICE_REF_ANNOTATION]
    ? `metadata.annotations['${SERVICE_REF_ANNOTATION}']`
    : 'spec.service';
  return { field, ref: serviceRefOf(slo), level: 'error' };
}

function partyRefs({ metadata, spec: anySpec }: Entity): NamedRef[] {
  const spec = anySpec as unknown as AgreementSpec;
  const named = (
    field: string,
    ref: string,
    defaultKind: string,
    level: NamedRef['level'] = 'warning',
  ): NamedRef => ({
    field,
    level,
    ref: fullEntityRef(ref, {
      defaultKind,
      defaultNamespace: metadata.namespace,
    }),
  });
  return [
    named('spec.owner', spec.owner, 'group'),
    named('spec.provider', spec.provider, 'component', 'error'),
    ...spec.consumers.map((ref, index) =>
      named(`spec.consumers[${index}]`, ref, 'group'),
    ),
    ...(spec.dependencies ?? []).map(({ ref }, index) =>
      named(`spec.dependencies[${index}].ref`, ref, 'component'),
    ),
  ];
}

function levelFindings(
  agreement: Entity,
  found: Map<string, Entity>,
): DefinitionFinding[] {
  return agreedLevelsOf(agreement).flatMap((level, index) => {
    const slo = found.get(level.sloRef);
    if (!slo) {
      return [];
    }
    if (slo.kind !== 'SLO') {
      const message = `spec.slos[${index}].ref: must name an SLO, but ${level.sloRef} is a ${slo.kind}`;
      return [{ level: 'error' as const, message }];
    }
    const check = checkAgreedLevel(level, objectivesOf(slo));
    return 'message' in check
      ? [
          {
            level: 'error' as const,
            message: `spec.slos[${index}].${check.field}: ${check.message}`,
          },
        ]
      : [];
  });
}
