import type { KindDefinition } from './KindDefinition';

const NAME = /^[a-z][a-z0-9-]{0,62}$/;
const RULE = 'use lower-case letters, digits and dashes, a letter first';

function findStateProblems({ states, initialState }: KindDefinition): string[] {
  const known = Object.keys(states);
  const unnamed = known
    .filter(state => !NAME.test(state))
    .map(state => `state '${state}': ${RULE}`);
  const lost = known.flatMap(state =>
    states[state].next
      .filter(to => !known.includes(to) || to === state)
      .map(to => `state '${state}': '${to}' is no other state of this kind`),
  );
  const start = known.includes(initialState)
    ? []
    : [`initialState '${initialState}' is no state of this kind`];
  return [...unnamed, ...lost, ...start];
}

/** What is wrong with a definition, one sentence each. */
export function findKindProblems(definition: KindDefinition): string[] {
  const { kind, states } = definition;
  const problems = findStateProblems(definition);
  if (!NAME.test(kind)) problems.unshift(`kind '${kind}': ${RULE}`);
  if (states.proposed?.promisable && !states.committed) {
    problems.push(
      `state 'proposed' is promisable, so there has to be 'committed'`,
    );
  }
  return problems;
}
