import { DateTime } from 'luxon';

/** A calendar month of an agreement, half-open. */
export interface AgreementMonth {
  from: Date;
  to: Date;
}

/** Months that are looked back over at most. */
export const MOST_MONTHS = 36;

/**
 * Calendar months in the agreement's zone from its beginning to the one in
 * progress, newest first, at most 36. The first begins with the agreement.
 *
 * @param zone - IANA zone, of the support hours where there are any
 */
export function agreementMonths(
  effectiveFrom: Date,
  now: Date,
  zone: string,
): AgreementMonth[] {
  const months: AgreementMonth[] = [];
  let start = DateTime.fromJSDate(now, { zone }).startOf('month');
  while (months.length < MOST_MONTHS) {
    const to = start.plus({ months: 1 }).toJSDate();
    if (to <= effectiveFrom || effectiveFrom > now) break;
    const from = start.toJSDate();
    months.push({ from: from < effectiveFrom ? effectiveFrom : from, to });
    start = start.minus({ months: 1 });
  }
  return months;
}
