import { Entity } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import {
  DEPRECATION_DATE_ANNOTATION,
  SUNSET_DATE_ANNOTATION,
} from './annotations';

/**
 * How far the end of something is: `announced` (it will be deprecated or end),
 * `deprecated` (start nothing new on it), `retired` (it is no longer offered).
 */
export type RetirementStage = 'announced' | 'deprecated' | 'retired';

/** What an owner writes about the end of a primitive. */
export interface RetirementTerms {
  /** Its lifecycle. */
  maturity?: string;
  /** `YYYY-MM-DD`: from this day on nothing new should start on it. */
  deprecatedOn?: string;
  /** `YYYY-MM-DD`: from this day on it is no longer offered. */
  sunsetOn?: string;
}

/** Reads the terms of an entity; a day that cannot be read is none. */
export function retirementTerms({ metadata, spec }: Entity): RetirementTerms {
  const { annotations = {} } = metadata;
  return {
    // A Resource may have a lifecycle, too, though its schema does not ask for one.
    maturity: typeof spec?.lifecycle === 'string' ? spec.lifecycle : undefined,
    deprecatedOn: dayIn(annotations[DEPRECATION_DATE_ANNOTATION]),
    sunsetOn: dayIn(annotations[SUNSET_DATE_ANNOTATION]),
  };
}

/** Whether something new may start on it. */
export function isOffered({ stage }: { stage?: RetirementStage }): boolean {
  return stage === undefined || stage === 'announced';
}

/**
 * The stage on a day; nothing for what is here to stay. The lifecycle
 * `deprecated` holds whatever the dates say, and days begin at midnight UTC.
 *
 * @param now - the present, passed in
 */
export function retirementStage(
  terms: RetirementTerms,
  now: Date,
): RetirementStage | undefined {
  const { maturity, deprecatedOn, sunsetOn } = terms;
  const today = now.toISOString().slice(0, 10);
  if (sunsetOn && sunsetOn <= today) return 'retired';
  if (maturity === 'deprecated' || (deprecatedOn && deprecatedOn <= today)) {
    return 'deprecated';
  }
  return deprecatedOn || sunsetOn ? 'announced' : undefined;
}

/** Whole days from today to a day, zero or less when it has come. */
export function daysUntil(day: string, now: Date): number {
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('day');
  return DateTime.fromISO(day, { zone: 'utc' }).diff(today, 'days').days;
}

/** A day as it is written, or why it is none. */
export function readDay(
  written: string | undefined,
): { day: string } | { problem: string } | undefined {
  if (written === undefined) return undefined;
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(written) && DateTime.fromISO(written).isValid;
  return isDay
    ? { day: written }
    : { problem: `“${written}” is no day: write one such as “2027-06-30”` };
}

function dayIn(written: string | undefined): string | undefined {
  const read = readDay(written);
  return read && 'day' in read ? read.day : undefined;
}
