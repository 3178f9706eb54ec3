import {
  INITIATIVE,
  canPromise,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedItem } from '../../database/ImportedItem';
import { findShapeProblems } from './judgeAttributes';
import type { Kinds } from './Kinds';

/** What the kind of an imported item could not have, each by its path. What it says of time is the past, so it is not judged by today. */
export function findKindProblemsOfImport(
  item: ImportedItem,
  kinds: Pick<Kinds, 'find'>,
  path: string,
): string[] {
  const { kind = INITIATIVE, attributes = {}, state, commitments } = item;
  const definition = kinds.find(kind);
  if (!definition) return [`${path}/kind: there is no kind '${kind}'`];
  const states = Object.keys(definition.states);
  const problems = findShapeProblems(
    definition,
    attributes,
    `${path}/attributes`,
  );
  if (!states.includes(state)) {
    problems.push(
      `${path}/state: '${state}' is no state of the kind '${kind}'; use one of ${states.join(
        ', ',
      )}`,
    );
  }
  const promises = states.some(it => canPromise(definition, it));
  if (commitments.length > 0 && !promises) {
    problems.push(
      `${path}/commitments: nothing is promised for the kind '${kind}'; leave them out`,
    );
  }
  return problems;
}
