import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  agreedLevelsOf,
  checkAgreedLevel,
} from '../definitions/agreedLevelsOf';
import { AGREEMENT_KIND } from '../definitions/agreement';
import { objectivesOf } from '../definitions/objectivesOf';
import type { SloSpec } from '../definitions/openSlo';
import {
  type AlertFinding,
  impossibleAlerts,
} from '../definitions/impossibleAlerts';
import {
  resolveReferences,
  type ReferenceLookup,
} from '../definitions/resolveReferences';
import { unresolvedReferences } from '../definitions/unresolvedReferences';
import { isDefinition } from './checkDefinition';
import type { Severity } from './Field';
import { type DefinitionProblem, pathToText } from './problem';
import { type ReadDocument, readDocuments } from './readDocuments';
import { problemsOfDocument } from './validateDocuments';

/** A text of definitions, with the name that messages give it. */
export interface DefinitionText {
  file?: string;
  text: string;
}

/** What checking several texts together found. */
export interface TogetherResult {
  problems: DefinitionProblem[];
  /** How many definitions were checked; documents of other kinds do not count. */
  definitions: number;
  /** All documents that could be read and have kind and name. */
  entities: Entity[];
}

interface Placed {
  read: ReadDocument;
  document: number;
  file?: string;
  problems: DefinitionProblem[];
  entity?: Entity;
}

/**
 * Checks texts one by one and then against each other: references to indicators,
 * data sources and alert policies are followed, and agreed levels compared with
 * their objectives. What is not among the texts may be elsewhere, so it is a
 * warning. Never throws.
 */
export function validateTogether(texts: DefinitionText[]): TogetherResult {
  const placed = texts.flatMap(({ text, file }) =>
    readDocuments(text).map((read, document): Placed => {
      const problems = problemsOfDocument(read, document, file);
      const { value } = read;
      return { read, document, file, problems, entity: entityOf(value) };
    }),
  );
  const known = new Map<string, Placed>();
  for (const item of placed) {
    if (item.entity) known.set(stringifyEntityRef(item.entity), item);
  }
  return {
    problems: placed.flatMap(item => [
      ...item.problems,
      ...crossProblems(item, known),
    ]),
    definitions: placed.filter(({ read }) => isDefinition(read.value)).length,
    entities: placed.flatMap(({ entity }) => entity ?? []),
  };
}

function entityOf(value: unknown): Entity | undefined {
  const { kind, metadata } = (value ?? {}) as Partial<Entity>;
  return typeof kind === 'string' && typeof metadata?.name === 'string'
    ? (value as Entity)
    : undefined;
}

type Known = ReadonlyMap<string, Placed>;

/** Only for what is right by itself: the rest would repeat the same fault. */
function crossProblems(item: Placed, known: Known): DefinitionProblem[] {
  const { entity, problems } = item;
  if (!entity || problems.some(p => p.severity === 'error')) {
    return [];
  }
  const findings =
    entity.kind === 'SLO' && isDefinition(entity)
      ? referenceFindings(entity, known)
      : levelFindings(entity, known);
  return findings.map(({ severity, path, message }) => ({
    ...(item.file !== undefined && { file: item.file }),
    document: item.document,
    entityRef: stringifyEntityRef(entity),
    severity,
    ...item.read.locate(path),
    field: pathToText(path),
    message,
  }));
}

type Weighed = AlertFinding & { severity: Severity };

const AMONG = 'among the documents given, so it was not compared';

function referenceFindings(slo: Entity, known: Known): Weighed[] {
  const { namespace } = slo.metadata;
  const lookup: ReferenceLookup = (kind, name) =>
    known.get(stringifyEntityRef({ kind, namespace, name }))?.entity;
  const targets = objectivesOf(slo).map(o => o.targetPpm);
  const spec = resolveReferences(slo, lookup).spec as unknown as SloSpec;
  return [
    ...unresolvedReferences(slo, lookup).map(({ path, message }) => ({
      path,
      severity: 'warning' as const,
      message: `${message} among the documents given`,
    })),
    ...impossibleAlerts(spec, targets).map(finding => ({
      ...finding,
      severity: 'error' as const,
    })),
  ];
}

function levelFindings(agreement: Entity, known: Known): Weighed[] {
  if (agreement.kind !== AGREEMENT_KIND) {
    return [];
  }
  return agreedLevelsOf(agreement).flatMap((level, index): Weighed[] => {
    const path = ['spec', 'slos', index];
    const found = known.get(level.sloRef);
    if (!found?.entity) {
      const message = `must name an SLO; there is no ${level.sloRef} ${AMONG}`;
      return [{ severity: 'warning', path: [...path, 'ref'], message }];
    }
    // A faulty SLO is reported by itself; its level cannot be compared.
    if (found.problems.some(p => p.severity === 'error')) {
      return [];
    }
    const check = checkAgreedLevel(level, objectivesOf(found.entity));
    return 'message' in check
      ? [
          {
            severity: 'error',
            path: [...path, check.field],
            message: check.message,
          },
        ]
      : [];
  });
}
