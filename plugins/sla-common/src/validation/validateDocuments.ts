import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  type ReadDocument,
  readDocuments,
} from '@stagecraft/backstage-yaml-documents';
import { checkDefinition } from './checkDefinition';
import type { DefinitionProblem } from './problem';
import { pathToText, textToPath } from './problem';

/** Options of {@link validateDocuments}. */
export interface ValidateOptions {
  /** Name for the messages; nothing is read from it. */
  file?: string;
}

/**
 * Checks a text of definitions and says what is wrong, with document, line,
 * column and field. Documents of other kinds, which share files with ours in a
 * catalog, are only checked for faults of the YAML itself.
 *
 * Never throws: whatever the text holds, the answer is a list.
 */
export function validateDocuments(
  text: string,
  options: ValidateOptions = {},
): DefinitionProblem[] {
  return readDocuments(text).flatMap((read, document) =>
    problemsOfDocument(read, document, options.file),
  );
}

/** What is wrong with one document by itself. */
export function problemsOfDocument(
  read: ReadDocument,
  document: number,
  file: string | undefined,
): DefinitionProblem[] {
  const common = {
    ...(file !== undefined && { file }),
    document,
    ...entityRefOf(read.value),
  };
  const faults = read.faults.map(fault => ({
    ...common,
    severity: 'error' as const,
    ...fault,
  }));
  return [...faults, ...problemsOf(read).map(p => ({ ...common, ...p }))];
}

/**
 * The problems of one entity's document in a text, with their lines. For those
 * who hold the ref of a catalog entity and its file, but no line.
 *
 * @param entityRef - full ref, for instance `slo:default/api-availability`
 */
export function locateProblems(
  text: string,
  entityRef: string,
  options: ValidateOptions = {},
): DefinitionProblem[] {
  const wanted = entityRef.toLocaleLowerCase('en-US');
  return validateDocuments(text, options).filter(
    problem => problem.entityRef === undefined || problem.entityRef === wanted,
  );
}

/**
 * The line of a field of one entity's document in a text.
 *
 * @param entityRef - full ref, for instance `slo:default/api-availability`
 * @param field - as problems name it, `spec.objectives[0].target`
 * @returns from 1; undefined when the text does not hold the document
 */
export function locateField(
  text: string,
  entityRef: string,
  field: string,
): number | undefined {
  const wanted = entityRef.toLocaleLowerCase('en-US');
  return readDocuments(text)
    .find(({ value }) => entityRefOf(value).entityRef === wanted)
    ?.locate(textToPath(field)).line;
}

function problemsOf(read: ReadDocument) {
  return checkDefinition(read.value).map(({ severity, path, message }) => ({
    severity,
    ...read.locate(path),
    ...(path.length > 0 && { field: pathToText(path) }),
    message,
  }));
}

function entityRefOf(value: unknown): { entityRef?: string } {
  const { kind, metadata } = (value ?? {}) as {
    kind?: unknown;
    metadata?: { name?: unknown; namespace?: unknown };
  };
  const { name, namespace } = metadata ?? {};
  if (typeof kind !== 'string' || typeof name !== 'string') {
    return {};
  }
  return {
    entityRef: stringifyEntityRef({
      kind,
      name,
      namespace: typeof namespace === 'string' ? namespace : undefined,
    }),
  };
}
