import type { DefinitionProblem } from './problem';
import { type DefinitionText, validateTogether } from './validateTogether';

/** What checking definitions found, as the command and the API answer it. */
export interface ValidationReport {
  /** Whether there is no error; warnings alone leave everything in order. */
  valid: boolean;
  /** How many definitions were checked; documents of other kinds do not count. */
  definitions: number;
  errors: number;
  warnings: number;
  problems: DefinitionProblem[];
}

/** Checks texts one by one and against each other. Never throws. */
export function validationReport(texts: DefinitionText[]): ValidationReport {
  const { problems, definitions } = validateTogether(texts);
  const errors = problems.filter(p => p.severity === 'error').length;
  const warnings = problems.length - errors;
  return { valid: errors === 0, definitions, errors, warnings, problems };
}
