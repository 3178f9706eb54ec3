import { DateTime } from 'luxon';
import {
  findDraftProblems,
  parseQuarter,
  quartersFrom,
  type CommitmentDraft,
  type ReasonCode,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** What the form for a promise holds. */
export interface PromiseValues {
  period: string;
  dueOn: string;
  confidence: number;
  reasonCode?: ReasonCode;
  reason: string;
}

/** The last day of a quarter, `YYYY-MM-DD`. */
export function lastDayOf(period: string): string {
  const quarter = parseQuarter(period);
  if (!quarter) throw new RangeError(`'${period}' is no quarter`);
  return DateTime.fromISO(quarter.end, { zone: 'utc' })
    .minus({ days: 1 })
    .toISODate()!;
}

/** The quarters that can still be promised, the present one first. */
export function openQuarters(now: Date): string[] {
  return quartersFrom(now, 6).map(({ period }) => period);
}

/** A form that proposes the end of a quarter, or of the next one. */
export function emptyPromise(
  now: Date,
  period: string = openQuarters(now)[1],
): PromiseValues {
  return { period, dueOn: lastDayOf(period), confidence: 0.7, reason: '' };
}

/** What is sent. */
export function toCommitmentDraft(values: PromiseValues): CommitmentDraft {
  const { period, dueOn, confidence, reasonCode } = values;
  const reason = values.reason.trim();
  return {
    period,
    dueOn,
    confidence,
    ...(reasonCode && { reasonCode }),
    ...(reason && { reason }),
  };
}

/** Why the form cannot be sent yet, in words; undefined when it can. */
export function findPromiseProblem(
  values: PromiseValues,
  context: { revision: number; now: Date },
): string | undefined {
  const today = context.now.toISOString().slice(0, 10);
  const draft = toCommitmentDraft(values);
  const [problem] = findDraftProblems(draft, {
    revision: context.revision,
    today,
  });
  if (!problem) return undefined;
  const names = {
    dueOn: 'Due date',
    period: 'Quarter',
    confidence: 'Confidence',
    reasonCode: 'Reason',
    reason: 'In your words',
  };
  return `${names[problem.field]}: ${problem.message}.`;
}
