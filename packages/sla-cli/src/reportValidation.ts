import {
  type DefinitionText,
  problemsToText,
  validationReport,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Report } from './Report';

/** Problems of definitions; warnings alone leave everything in order. */
export function reportValidation(
  texts: DefinitionText[],
  format: 'text' | 'json',
): Report {
  const found = validationReport(texts);
  const { valid, definitions, errors, warnings, problems } = found;
  if (format === 'json') {
    return { report: JSON.stringify(found, undefined, 2), isRight: valid };
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
