import {
  type DefinitionText,
  problemsToText,
  validateTogether,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Report } from './Report';

/** Problems of definitions; warnings alone leave everything in order. */
export function reportValidation(
  texts: DefinitionText[],
  format: 'text' | 'json',
): Report {
  const { problems, definitions } = validateTogether(texts);
  const errors = problems.filter(p => p.severity === 'error').length;
  const warnings = problems.length - errors;
  const valid = errors === 0;
  if (format === 'json') {
    const summary = { valid, definitions, errors, warnings, problems };
    return { report: JSON.stringify(summary, undefined, 2), isRight: valid };
  }
  const summary = `${count(definitions, 'definition')}, ${count(
    errors,
    'error',
  )}, ${count(warnings, 'warning')}`;
  return {
    report: [problemsToText(problems), summary].filter(Boolean).join('\n'),
    isRight: valid,
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
