import { SUPPORT_DAYS } from '../../definitions/agreement';
import { durationToMinutes } from '../../definitions/duration';
import { ppmToPercentText } from '../../definitions/targetToPpm';
import type { Field } from '../Field';
import { LONGEST_DESCRIPTION } from './metadata';
import { checkAtLeastOne, checkPercent, checkRecord } from './records';
import { checkDuration, checkZone } from './time';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When people answer. */
export function checkSupportHours(hours: Field): void {
  const keys = ['zone', 'days', 'from', 'to'];
  if (!hours.present || !checkRecord(hours, keys, ['days', 'from', 'to'])) {
    return;
  }
  checkZone(hours.at('zone'));
  const days = checkAtLeastOne(
    hours.at('days'),
    `days of ${SUPPORT_DAYS.join(', ')}`,
  );
  days.forEach(day => day.oneOf(SUPPORT_DAYS));
  days
    .filter((day, i) => days.findIndex(d => d.value === day.value) < i)
    .forEach(day => day.error('must be named once only'));
  const from = hours.at('from').matching(CLOCK, 'a time such as 08:00');
  const to = hours.at('to');
  const end =
    to.value === '24:00'
      ? '24:00'
      : to.matching(CLOCK, 'a time such as 18:00, at most 24:00');
  if (from !== undefined && end !== undefined && end <= from) {
    to.error(`must be later than from (${from}), got ${end}`);
  }
}

/** Promised times by severity. */
export function checkSeverities(severities: Field): void {
  const names = new Set<string>();
  for (const item of severities.items()) {
    const keys = ['name', 'firstResponse', 'resolution'];
    if (!checkRecord(item, keys, keys)) {
      continue;
    }
    const name = item.at('name').text(63) ?? '';
    if (names.has(name)) {
      item
        .at('name')
        .error(`must be different from the others, got ${name} again`);
    }
    names.add(name);
    checkDuration(item.at('firstResponse'));
    checkDuration(item.at('resolution'));
    const [response, resolution] = [
      minutes(item.at('firstResponse')),
      minutes(item.at('resolution')),
    ];
    if (
      response !== undefined &&
      resolution !== undefined &&
      resolution < response
    ) {
      item.at('resolution').error('must not be shorter than firstResponse');
    }
  }
}

function minutes({ value }: Field): number | undefined {
  try {
    return durationToMinutes(String(value));
  } catch {
    return undefined;
  }
}

/** Tiers go from mild to severe: a lower line, a higher credit. */
export function checkCredits(credits: Field): void {
  let previous: { below: number; credit: number } | undefined;
  for (const item of credits.items()) {
    const keys = ['belowPercent', 'creditPercent'];
    if (!checkRecord(item, keys, keys)) {
      continue;
    }
    const below = checkPercent(item.at('belowPercent'));
    const credit = item.at('creditPercent').number();
    if (credit !== undefined && (credit <= 0 || credit > 100)) {
      item
        .at('creditPercent')
        .error(`must be above 0 and at most 100, got ${credit}`);
    }
    if (below === undefined || credit === undefined) {
      continue;
    }
    if (previous && below >= previous.below) {
      item
        .at('belowPercent')
        .error(
          `must be below the tier before it, ${ppmToPercentText(
            previous.below,
          )}`,
        );
    }
    if (previous && credit <= previous.credit) {
      item
        .at('creditPercent')
        .error(`must be above the tier before it, ${previous.credit}`);
    }
    previous = { below, credit };
  }
}

/** What the promise does not cover. */
export function checkExclusion(item: Field): void {
  if (checkRecord(item, ['title', 'description'], ['title'])) {
    item.at('title').text(200);
    item.at('description').text(LONGEST_DESCRIPTION);
  }
}
