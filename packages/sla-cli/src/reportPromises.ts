import {
  checkPromises,
  type DefinitionProblem,
  type DefinitionText,
  ppmToPercentText,
  problemsToText,
  type PromiseCheck,
  type PromiseLink,
  promiseGraphOf,
  validateTogether,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Report } from './Report';

/** Agreements of a catalog against what they depend on. */
export function reportPromises(
  texts: DefinitionText[],
  format: 'text' | 'json',
): Report {
  const { entities, problems } = validateTogether(texts);
  // What cannot be read, or is no agreement, would be missing without a word.
  const errors = problems.filter(p => p.severity === 'error');
  const promises = checkPromises(promiseGraphOf(entities));
  const isRight = errors.length === 0 && promises.every(({ holds }) => holds);
  if (format === 'json') {
    const answer = { holds: isRight, promises, problems: errors };
    return { report: JSON.stringify(answer, undefined, 2), isRight };
  }
  return { report: toText(promises, errors), isRight };
}

function toText(promises: PromiseCheck[], errors: DefinitionProblem[]): string {
  const broken = promises.filter(({ holds }) => !holds).length;
  return [
    problemsToText(errors),
    ...promises.map(describe),
    `${promises.length} agreements, ${broken} promising more than their dependencies allow`,
  ]
    .filter(Boolean)
    .join('\n');
}

const percent = (ppm: number) => `${ppmToPercentText(ppm)} %`;

function describe(check: PromiseCheck): string {
  const verdict = check.holds ? 'holds' : 'TOO HIGH';
  const head = `${verdict}: ${check.agreementRef} promises ${percent(
    check.promisedPpm,
  )} for ${check.entityRef}; its dependencies allow ${percent(
    check.highestPromisePpm,
  )}`;
  return [
    head,
    ...check.chain.map(describeLink),
    ...check.cycles.map(ring => `  cycle: ${[...ring, ring[0]].join(' → ')}`),
  ].join('\n');
}

function describeLink(link: PromiseLink): string {
  const notes = [
    link.mode,
    link.group && `one of group ${link.group}`,
    !link.declared && 'not declared',
    link.via && `through ${link.via}`,
  ].filter(Boolean);
  const promise =
    link.promisedPpm === null ? 'no promise' : percent(link.promisedPpm);
  return `  ${promise}  ${link.ref} (${notes.join(', ')})`;
}
