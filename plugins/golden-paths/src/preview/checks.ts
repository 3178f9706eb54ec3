import type { Entity } from '@backstage/catalog-model';
import {
  judgeOwner,
  type OwnerAccess,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import { count } from '../fleet';
import { describeNameProblem, judgeName } from './nameRules';

/** One thing that must be so before a run; the fix is there when it is not. */
export interface Check {
  title: string;
  passed: boolean;
  reason: string;
  fix?: string;
}

/** What a dry run refused: what, where, and what would be right. */
export interface Refusal {
  reason: string;
  fix: string;
}

/** Whether the project may be created for its owner. */
export function checkOwner(
  written: unknown,
  owner: Entity | undefined,
  access: OwnerAccess,
): Check {
  const text = typeof written === 'string' ? written : '';
  const { ok, reason, fix } = judgeOwner(text, owner, access);
  return { title: 'It may be created for this owner', passed: ok, reason, fix };
}

/**
 * Whether the name fits and is free.
 *
 * @param taken - the component of that name, if there is one
 */
export function checkName(
  written: unknown,
  taken: Entity | undefined,
  template: string,
): Check {
  const title = 'The name can be used';
  const name = typeof written === 'string' ? written : '';
  const problem = describeNameProblem(name, {});
  if (problem) {
    return {
      title,
      passed: false,
      reason: problem,
      fix: 'Go back and correct the name.',
    };
  }
  const { ok, words } = judgeName(name, taken, template);
  return ok
    ? { title, passed: true, reason: words }
    : {
        title,
        passed: false,
        reason: words,
        fix: 'Go back and choose another name.',
      };
}

/** Whether the golden path could be run through without writing anything. */
export function checkDryRun(
  files: number,
  refusal: Refusal | undefined,
): Check {
  const title = 'The golden path runs with these answers';
  return refusal
    ? { title, passed: false, ...refusal }
    : {
        title,
        passed: true,
        reason: `A dry run wrote ${count(
          files,
          'file',
        )} and published nothing.`,
      };
}
