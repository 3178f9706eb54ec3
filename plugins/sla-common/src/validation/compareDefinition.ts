import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  agreedLevelsOf,
  checkAgreedLevel,
} from '../definitions/agreedLevelsOf';
import { AGREEMENT_KIND } from '../definitions/agreement';
import { impossibleAlerts } from '../definitions/impossibleAlerts';
import {
  namedReferences,
  type NamedReference,
} from '../definitions/namedReferences';
import { objectivesOf } from '../definitions/objectivesOf';
import type { SloSpec } from '../definitions/openSlo';
import { resolveReferences } from '../definitions/resolveReferences';
import { checkDefinition } from './checkDefinition';
import type { Finding } from './Field';

/** What is wrong with a definition beside those that it names. */
export interface ComparedFinding extends Finding {
  /** Set when it is about something that is not there. */
  missingRef?: string;
}

/** The entity of a full ref, if it is there. */
export type EntityLookup = (ref: string) => Entity | undefined;

/**
 * Compares a definition that is right by itself with what it names: everything
 * named is there and of the right kind, agreed levels are not stricter than
 * their objectives, alerts by reference can fire. The same for files and for the
 * catalog; only what is known differs.
 *
 * @param where - where was looked, for the messages: `in the catalog`
 */
export function compareDefinition(
  entity: Entity,
  lookup: EntityLookup,
  where: string,
): ComparedFinding[] {
  return [
    ...namedReferences(entity).flatMap(named =>
      nameFinding(named, lookup(named.ref), where),
    ),
    ...(entity.kind === 'SLO' ? alertFindings(entity, lookup) : []),
    ...(entity.kind === AGREEMENT_KIND ? levelFindings(entity, lookup) : []),
  ];
}

function nameFinding(
  { path, ref, kind, severity }: NamedReference,
  found: Entity | undefined,
  where: string,
): ComparedFinding[] {
  if (!found) {
    const what = kind ? `a document of kind ${kind}` : 'an entity';
    const message = `must name ${what}; there is no ${ref} ${where}`;
    return [{ severity, path, message, missingRef: ref }];
  }
  if (kind && found.kind !== kind) {
    const message = `must name a document of kind ${kind}, but ${ref} is of kind ${found.kind}`;
    return [{ severity: 'error', path, message }];
  }
  return [];
}

function alertFindings(slo: Entity, lookup: EntityLookup): ComparedFinding[] {
  const { namespace } = slo.metadata;
  const { spec } = resolveReferences(slo, (kind, name) => {
    const found = lookup(stringifyEntityRef({ kind, namespace, name }));
    return found && isSound(found) ? found : undefined;
  });
  const targets = objectivesOf(slo).map(({ targetPpm }) => targetPpm);
  return impossibleAlerts(spec as unknown as SloSpec, targets).map(finding => ({
    ...finding,
    severity: 'error',
  }));
}

function levelFindings(
  agreement: Entity,
  lookup: EntityLookup,
): ComparedFinding[] {
  return agreedLevelsOf(agreement).flatMap((level, index) => {
    const slo = lookup(level.sloRef);
    if (slo?.kind !== 'SLO' || !isSound(slo)) {
      return [];
    }
    const check = checkAgreedLevel(level, objectivesOf(slo));
    const path = ['spec', 'slos', index];
    return 'message' in check
      ? [
          {
            severity: 'error' as const,
            path: [...path, check.field],
            message: check.message,
          },
        ]
      : [];
  });
}

/** A faulty document is reported by itself; nothing is compared with it. */
function isSound(entity: Entity): boolean {
  return checkDefinition(entity).every(({ severity }) => severity !== 'error');
}
