import type { CommitmentDraft } from '../api';
import { isCalendarDate, isWithin, parseQuarter, quarterOf } from './quarters';

/** One thing that is wrong with a draft, and what would be right. */
export interface DraftProblem {
  field: keyof CommitmentDraft;
  message: string;
}

function findDateProblem(
  draft: CommitmentDraft,
  today?: string,
): DraftProblem | undefined {
  const quarter = parseQuarter(draft.period);
  if (!quarter) {
    return { field: 'period', message: `must be a quarter such as 2026-Q4` };
  }
  if (!isCalendarDate(draft.dueOn)) {
    return {
      field: 'dueOn',
      message: 'must be a calendar date such as 2026-12-15',
    };
  }
  if (!isWithin(draft.dueOn, quarter)) {
    const home = quarterOf(draft.dueOn)?.period;
    return {
      field: 'dueOn',
      message: `must lie within ${draft.period}; ${draft.dueOn} lies in ${home}`,
    };
  }
  if (today && draft.dueOn < today) {
    return {
      field: 'dueOn',
      message: `must not lie in the past; today is ${today}`,
    };
  }
  return undefined;
}

/**
 * Everything that is wrong with a promise.
 * `today` is left out for imported promises, which are about the past.
 */
export function findDraftProblems(
  draft: CommitmentDraft,
  context: { revision: number; today?: string },
): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const dateProblem = findDateProblem(draft, context.today);
  if (dateProblem) problems.push(dateProblem);
  if (!(draft.confidence >= 0 && draft.confidence <= 1)) {
    problems.push({
      field: 'confidence',
      message: 'must be a number from 0 to 1',
    });
  }
  if (context.revision > 1 && !draft.reasonCode) {
    problems.push({
      field: 'reasonCode',
      message: 'must say why the promise is made again',
    });
  }
  if (context.revision > 1 && !draft.reason?.trim()) {
    problems.push({
      field: 'reason',
      message: 'must say in words why the promise is made again',
    });
  }
  return problems;
}
