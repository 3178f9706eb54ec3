import { SUPPORT_DAYS } from '../../definitions/agreement';
import type { Field } from '../Field';
import { checkAtLeastOne, checkRecord } from './records';
import { checkDate, checkZone } from './time';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const KEYS = ['zone', 'days', 'from', 'to'];

/** When people answer; absent is fine. */
export function checkSupportHours(hours: Field): void {
  if (hours.present && checkRecord(hours, KEYS, KEYS.slice(1))) {
    checkHours(hours);
  }
}

/** Hours in which a service is promised, with holidays; absent is fine. */
export function checkServiceHours(hours: Field): void {
  const keys = [...KEYS, 'holidays'];
  if (hours.present && checkRecord(hours, keys, KEYS.slice(1))) {
    checkHours(hours);
    hours
      .at('holidays')
      .items()
      .forEach(day => checkDate(day, false));
  }
}

function checkHours(hours: Field): void {
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
