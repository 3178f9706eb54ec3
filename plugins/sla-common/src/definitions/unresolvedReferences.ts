import type { Entity } from '@backstage/catalog-model';
import {
  type ReferencedKind,
  type ReferenceLookup,
  resolveReferences,
} from './resolveReferences';

/** A name in an SLO, or in what it names, that leads nowhere. */
export interface UnresolvedReference {
  /** Where the SLO names it, or its spec when another document does. */
  path: (string | number)[];
  kind: ReferencedKind;
  name: string;
  message: string;
}

const FIELDS: Record<ReferencedKind, string> = {
  SLI: 'indicatorRef',
  DataSource: 'metricSourceRef',
  AlertPolicy: 'alertPolicyRef',
  AlertCondition: 'conditionRef',
  AlertNotificationTarget: 'targetRef',
};

/** The names that {@link resolveReferences} does not find, each once. */
export function unresolvedReferences(
  slo: Entity,
  lookup: ReferenceLookup,
): UnresolvedReference[] {
  const missing = new Map<string, UnresolvedReference>();
  resolveReferences(slo, (kind, name) => {
    const found = lookup(kind, name);
    if (!found) {
      missing.set(`${kind} ${name}`, {
        path: placeOf(slo.spec, FIELDS[kind], name, ['spec']) ?? ['spec'],
        kind,
        name,
        message: `must name a document of kind ${kind}; there is no ${name}`,
      });
    }
    return found;
  });
  return [...missing.values()];
}

function placeOf(
  value: unknown,
  field: string,
  name: string,
  path: (string | number)[],
): (string | number)[] | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  for (const [key, part] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const found =
      key === field && part === name ? at : placeOf(part, field, name, at);
    if (found) {
      return found;
    }
  }
  return undefined;
}
