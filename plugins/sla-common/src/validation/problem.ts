import type { Severity } from './Field';

export { pathToText, textToPath } from '@stagecraft/backstage-yaml-documents';

/** What is wrong with a definition, where, and what would be right. */
export interface DefinitionProblem {
  severity: Severity;
  /** Name of the file or location, when known. */
  file?: string;
  /** Position of the document in the text, from 0. */
  document: number;
  /** Ref of the entity that the document describes, when it has kind and name. */
  entityRef?: string;
  /** From 1; unset when the text is not at hand. */
  line?: number;
  /** From 1; unset when the text is not at hand. */
  column?: number;
  /** For instance `spec.objectives[0].target`; unset for a fault of the YAML itself. */
  field?: string;
  /** Says what would be right. */
  message: string;
}

/**
 * Problems as lines for people and logs, one each:
 * `slo.yaml:12:5: error: spec.objectives[0].target: must be …`.
 */
export function problemsToText(problems: DefinitionProblem[]): string {
  return problems
    .map(({ file, line, column, severity, field, message }) => {
      const place = [file, line, column].filter(part => part !== undefined);
      const parts = [place.join(':'), severity, field, message];
      return parts
        .filter(Boolean)
        .join(': ')
        .replace(/\s*\n\s*/g, ' ');
    })
    .join('\n');
}
