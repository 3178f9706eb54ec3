import { DateTime } from 'luxon';
import type { QuarterPoint } from './types';

/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** A working day of the wanted quarter. */
export function dueDate([quarter, share]: QuarterPoint, now: number) {
  const start = DateTime.fromMillis(now, { zone: 'utc' })
    .startOf('quarter')
    .plus({ quarters: quarter });
  const { days } = start.plus({ quarters: 1 }).diff(start, 'days');
  const day = start.plus({ days: Math.floor(days * share) });
  const workday = day.weekday > 5 ? day.minus({ days: day.weekday - 5 }) : day;
  const due = workday < start ? start.plus({ days: 3 }) : workday;
  return {
    period: `${start.year}-Q${start.quarter}`,
    dueOn: due.toISODate()!,
  };
}

/** A moment that is told as days before today, or as a point of a quarter. */
export function instantOf(when: number | QuarterPoint, now: number) {
  if (typeof when === 'number') return instant(now, when);
  return `${dueDate(when, now).dueOn}T10:00:00.000Z`;
}

/** Whole seconds, so that the same day gives the same history. */
export function instant(now: number, daysAgo: number) {
  const today = Math.floor(now / DAY) * DAY;
  const at = today - daysAgo * DAY + 10 * 60 * 60 * 1000;
  return new Date(Math.floor(at / 1000) * 1000).toISOString();
}
