import type { Entity } from '@backstage/catalog-model';
import {
  compareDefinition,
  namedReferences,
  toProblemMessage,
} from '@stagecraft/backstage-plugin-sla-common';

/** What is wrong with a valid document once the rest of the catalog is known. */
export interface DefinitionFinding {
  level: 'warning' | 'error';
  /** `spec.slos[0].ref: must be …`. */
  message: string;
  /** Set when it is about an entity that is not in the catalog. */
  missingRef?: string;
}

/** Refs of the entities that a definition names itself, in full. */
export function refsNamedBy(entity: Entity): string[] {
  return [...new Set(namedReferences(entity).map(({ ref }) => ref))];
}

/**
 * Refs that a definition's alert policies name in turn: only with their
 * conditions can be told whether they could ever alert.
 */
export function refsNamedByPolicies(found: Map<string, Entity>): string[] {
  const policies = [...found.values()].filter(
    ({ kind }) => kind === 'AlertPolicy',
  );
  return [...new Set(policies.flatMap(refsNamedBy))];
}

/**
 * Compares a valid definition with the entities that it names.
 *
 * @param found - the entities of {@link refsNamedBy} and of
 * {@link refsNamedByPolicies} that exist, by full ref
 */
export function definitionFindings(
  entity: Entity,
  found: Map<string, Entity>,
): DefinitionFinding[] {
  return compareDefinition(entity, ref => found.get(ref), 'in the catalog').map(
    ({ severity, path, message, missingRef }) => ({
      level: severity,
      message: toProblemMessage('', path, message),
      ...(missingRef !== undefined && { missingRef }),
    }),
  );
}
