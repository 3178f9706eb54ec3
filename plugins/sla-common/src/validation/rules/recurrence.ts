import { InputError } from '@backstage/errors';
import { RRule } from 'rrule';
import { echo, type Field } from '../Field';

const WHOLE = /^[1-9]\d{0,3}$/;
const WEEKDAYS = '(?:MO|TU|WE|TH|FR|SA|SU)';
const PLAIN_DAYS = new RegExp(`^${WEEKDAYS}(?:,${WEEKDAYS})*$`);
const NTH = `(?:[+-]?[1-5])?${WEEKDAYS}`;
const NTH_DAYS = new RegExp(`^${NTH}(?:,${NTH})*$`);
const MONTHS = /^(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2])){0,11}$/;
const MONTH_DAY = '-?(?:[1-9]|[12]\\d|3[01])';
const MONTH_DAYS = new RegExp(`^${MONTH_DAY}(?:,${MONTH_DAY}){0,30}$`);

const ANY: Record<string, RegExp> = {
  INTERVAL: WHOLE,
  COUNT: WHOLE,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYMONTH: MONTHS,
  WKST: new RegExp(`^${WEEKDAYS}$`),
};
const BY_MONTH: Record<string, RegExp> = {
  ...ANY,
  BYDAY: NTH_DAYS,
  BYMONTHDAY: MONTH_DAYS,
  BYSETPOS: /^-?[1-9]\d?$/,
};

/**
 * Parts of RFC 5545 that a rule may have, by its frequency. Narrower than the
 * standard on purpose: what is finer than a day is no maintenance window, and
 * combinations that may never occur keep a calendar searching for thousands of
 * years.
 */
const PARTS: Record<string, Record<string, RegExp>> = {
  DAILY: { ...ANY, BYDAY: PLAIN_DAYS },
  WEEKLY: { ...ANY, BYDAY: PLAIN_DAYS },
  MONTHLY: BY_MONTH,
  YEARLY: BY_MONTH,
};

/** A recurrence rule that occurs at least once. */
export function checkRecurrence(field: Field): void {
  const text = field.text(500);
  if (text !== undefined) {
    field.parsed(() => assertRecurrence(text));
  }
}

function assertRecurrence(text: string): void {
  const parts = partsOf(text);
  const { FREQ, INTERVAL } = parts;
  const allowed = PARTS[FREQ];
  if (!Object.hasOwn(PARTS, FREQ)) {
    throw new InputError(
      `must begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, for instance FREQ=WEEKLY;BYDAY=SU, got ${echo(
        text,
      )}`,
    );
  }
  for (const [name, value] of Object.entries(parts)) {
    if (name !== 'FREQ' && !allowed[name]?.test(value)) {
      throw new InputError(
        `must be an RFC 5545 rule; with FREQ=${FREQ} it may hold ${Object.keys(
          allowed,
        ).join(', ')} with values of their kind, got ${echo(
          `${name}=${value}`,
        )}`,
      );
    }
  }
  if (FREQ === 'DAILY' && INTERVAL && (parts.BYDAY || parts.BYMONTH)) {
    throw new InputError(
      'must not have INTERVAL beside BYDAY or BYMONTH when FREQ=DAILY; use FREQ=WEEKLY or MONTHLY',
    );
  }
  assertOccurs(text);
}

function partsOf(text: string): Record<string, string> {
  const parts: Record<string, string> = Object.create(null);
  for (const part of text.split(';')) {
    const [name, value = '', ...rest] = part.split('=');
    if (rest.length > 0 || name in parts) {
      throw new InputError(
        `must be parts NAME=VALUE, each once, separated by semicolons, got ${echo(
          text,
        )}`,
      );
    }
    parts[name] = value;
  }
  return parts;
}

function assertOccurs(text: string): void {
  let occurs: boolean;
  try {
    // COUNT and UNTIL end a rule; whether its days exist does not depend on them.
    const { until, count, ...rule } = RRule.parseString(text);
    const dtstart = new Date(Date.UTC(2024, 0, 1));
    occurs =
      new RRule({ ...rule, dtstart }).all((_, index) => index < 1).length > 0;
  } catch (error) {
    throw new InputError(
      `must be an RFC 5545 rule; ${(error as Error).message}`,
    );
  }
  if (!occurs) {
    throw new InputError(`must occur at least once, got ${echo(text)}`);
  }
}
