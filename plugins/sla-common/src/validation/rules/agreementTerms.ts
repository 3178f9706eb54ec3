import { durationToMinutes } from '../../definitions/duration';
import { ppmToPercentText } from '../../definitions/targetToPpm';
import type { Field } from '../Field';
import { checkPercent, checkRecord } from './records';
import { checkDuration } from './time';

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
