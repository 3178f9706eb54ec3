import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type ReadDocument,
  readDocuments,
} from '@stagecraft/backstage-yaml-documents';
import { AGREEMENT_KIND } from '../definitions/agreement';
import { OPENSLO_KINDS } from '../definitions/openSlo';
import { isDefinition } from './checkDefinition';
import { compareDefinition } from './compareDefinition';
import { type DefinitionProblem, pathToText } from './problem';
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

/** What stands beside our documents; services and teams may be anywhere. */
const COMPARED_KINDS = new Set(
  [...OPENSLO_KINDS, AGREEMENT_KIND].map(kind => kind.toLowerCase()),
);

/** Only for what is right by itself: the rest would repeat the same fault. */
function crossProblems(item: Placed, known: Known): DefinitionProblem[] {
  const { entity, problems } = item;
  if (
    !entity ||
    !isDefinition(entity) ||
    problems.some(p => p.severity === 'error')
  ) {
    return [];
  }
  const lookup = (ref: string) => known.get(ref)?.entity;
  return compareDefinition(entity, lookup, 'among the documents given')
    .filter(({ missingRef }) => !missingRef || isComparedKind(missingRef))
    .map(({ severity, path, message, missingRef }) => ({
      ...(item.file !== undefined && { file: item.file }),
      document: item.document,
      entityRef: stringifyEntityRef(entity),
      severity: missingRef === undefined ? severity : 'warning',
      ...item.read.locate(path),
      field: pathToText(path),
      message,
    }));
}

type Known = ReadonlyMap<string, Placed>;

function isComparedKind(ref: string): boolean {
  return COMPARED_KINDS.has(ref.slice(0, ref.indexOf(':')));
}
