import { DateTime } from 'luxon';

/** A quarter in UTC, half open: `start` belongs to it, `end` does not. Both are `YYYY-MM-DD`. */
export interface Quarter {
  /** Such as `2026-Q4`. */
  period: string;
  start: string;
  end: string;
}

const PERIOD = /^(\d{4})-Q([1-4])$/;

function quarterStarting(start: DateTime<true>): Quarter {
  return {
    period: `${start.toFormat('yyyy')}-Q${start.quarter}`,
    start: start.toISODate(),
    end: start.plus({ quarters: 1 }).toISODate(),
  };
}

function utc(iso: string): DateTime<true> | undefined {
  const parsed = DateTime.fromISO(iso, { zone: 'utc' });
  return parsed.isValid ? parsed : undefined;
}

/** Reads `2026-Q4`; undefined for anything else. */
export function parseQuarter(period: string): Quarter | undefined {
  const match = PERIOD.exec(period);
  if (!match) return undefined;
  const month = String((Number(match[2]) - 1) * 3 + 1).padStart(2, '0');
  const start = utc(`${match[1]}-${month}-01`);
  return start && quarterStarting(start);
}

/** The quarter that holds a date or an instant (ISO 8601, read in UTC); undefined for what is no date. */
export function quarterOf(iso: string): Quarter | undefined {
  const at = utc(iso);
  return at && quarterStarting(at.startOf('quarter'));
}

/** The quarters from the one that holds `now` onwards, as many as asked for. */
export function quartersFrom(now: Date, count: number): Quarter[] {
  const first = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('quarter');
  if (!first.isValid) throw new RangeError('quartersFrom needs a valid date');
  return Array.from({ length: count }, (_, index) =>
    quarterStarting(first.plus({ quarters: index }) as DateTime<true>),
  );
}

/** True for a calendar date `YYYY-MM-DD` that exists. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && utc(text) !== undefined;
}

/** True when the date lies within the quarter. */
export function isWithin(date: string, quarter: Quarter): boolean {
  return date >= quarter.start && date < quarter.end;
}
