import type { Commitment, CommitmentDraft } from '../api';
import type { DocumentProblem, PlannedPromise } from '../documentPlans';
import { findDraftProblems, quarterOf } from '../rules';
import type { PlannedStep } from './planItem';
import type { ReadItem } from './readRoadmap';
import type { DocumentPromise } from './RoadmapDocument';

/** What a document promises beyond what was promised already. */
export interface PromisePlan {
  planned: PlannedPromise[];
  steps: PlannedStep[];
  problems: DocumentProblem[];
}

/** A promise in few words, for messages. */
function describe(promise: DocumentPromise): string {
  const { due, confidence, reasonCode } = promise;
  return [
    `due ${due}`,
    `confidence ${confidence}`,
    ...(reasonCode ? [`reasonCode ${reasonCode}`] : []),
  ].join(', ');
}

const asWritten = (made: Commitment): DocumentPromise => ({
  due: made.dueOn,
  confidence: made.confidence,
  reasonCode: made.reasonCode,
  reason: made.reason,
});

const same = (a: DocumentPromise, b: DocumentPromise) =>
  a.due === b.due &&
  a.confidence === b.confidence &&
  (a.reasonCode ?? '') === (b.reasonCode ?? '') &&
  (a.reason ?? '') === (b.reason ?? '');

/** Promises are history: what was made stands in the document as it was made, and the rest is made now. */
export function planPromises(
  read: ReadItem,
  made: Commitment[],
  today: string,
): PromisePlan {
  const { promises } = read.item;
  const conflicts = findConflicts(read, made.map(asWritten));
  const added = promises.slice(made.length);
  const drafts = added.map(toCommitmentDraft);
  return {
    planned: added.map((promise, index) => {
      const revision = made.length + index + 1;
      const previous = promises[revision - 2]?.due;
      return {
        revision,
        ...promise,
        ...(previous && { previousDue: previous }),
      };
    }),
    steps: drafts.map(draft => ({ type: 'promise', draft })),
    problems: conflicts.length
      ? conflicts
      : drafts.flatMap((draft, index) =>
          judge(read, draft, made.length + index, today),
        ),
  };
}

function findConflicts(read: ReadItem, made: DocumentPromise[]) {
  const { promises } = read.item;
  const changed = made.flatMap((kept, index) =>
    promises[index] && !same(kept, promises[index])
      ? [
          read.problem(
            ['promises', index],
            `must stay as it was made (${describe(
              kept,
            )}); a promise is history, so add another one after it`,
            'conflict',
          ),
        ]
      : [],
  );
  const missing = made.slice(promises.length);
  if (changed.length > 0 || missing.length === 0) return changed;
  return [
    read.problem(
      ['promises'],
      `must hold what was promised already; add ${missing
        .map(describe)
        .join('; ')}`,
      'conflict',
    ),
  ];
}

function toCommitmentDraft(promise: DocumentPromise): CommitmentDraft {
  const { due, confidence, reasonCode, reason } = promise;
  return {
    period: quarterOf(due)?.period ?? '',
    dueOn: due,
    confidence,
    ...(reasonCode && { reasonCode }),
    ...(reason !== undefined && { reason }),
  };
}

function judge(
  read: ReadItem,
  draft: CommitmentDraft,
  index: number,
  today: string,
): DocumentProblem[] {
  return findDraftProblems(draft, { revision: index + 1, today }).map(
    ({ field, message }) =>
      read.problem(
        ['promises', index, field === 'dueOn' ? 'due' : field],
        message,
      ),
  );
}
