import { DateTime } from 'luxon';
import type { AttributeProblem } from './KindDefinition';

/** No decision holds longer than this without being looked at again. */
const LONGEST_MONTHS = 12;

const utcDay = (date: string) => DateTime.fromISO(date, { zone: 'utc' });

/** The calendar date some days after another. */
export function addDays(date: string, days: number): string {
  return utcDay(date).plus({ days }).toISODate()!;
}

/** The last day until which a decision of today may hold. */
export function latestReview(today: string): string {
  return utcDay(today).plus({ months: LONGEST_MONTHS }).toISODate()!;
}

/** What is wrong with the day until which a decision of today is to hold. */
export function findLimitProblems(
  attribute: string,
  date: string | undefined,
  today: string,
): AttributeProblem[] {
  const latest = latestReview(today);
  if (date && date > today && date <= latest) return [];
  const message = `must be a date after ${today} and not after ${latest}`;
  return [{ attribute, message }];
}
