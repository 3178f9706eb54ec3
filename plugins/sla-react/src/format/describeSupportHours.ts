import {
  SUPPORT_DAYS,
  SupportDay,
  SupportHours,
} from '@stagecraft/backstage-plugin-sla-common';

const DAY_NAMES: Record<SupportDay, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/**
 * Support hours as they are said: `Monday to Friday from 08:00 to 18:00
 * (Europe/Berlin)`, `at any time`.
 */
export function describeSupportHours(hours: SupportHours): string {
  const { days, from, to, zone } = hours;
  const wholeDay = from === '00:00' && to === '24:00';
  if (wholeDay && new Set(days).size === SUPPORT_DAYS.length) {
    return 'at any time';
  }
  const when = wholeDay ? 'all day' : `from ${from} to ${to}`;
  return `${describeDays(days)} ${when} (${zone})`;
}

function describeDays(days: readonly SupportDay[]): string {
  const at = SUPPORT_DAYS.flatMap((day, index) =>
    days.includes(day) ? index : [],
  );
  const names = at.map(index => DAY_NAMES[SUPPORT_DAYS[index]]);
  const unbroken = at.every((index, i) => index === at[0] + i);
  if (names.length > 2 && unbroken) {
    return `${names[0]} to ${names[names.length - 1]}`;
  }
  return new Intl.ListFormat('en-GB').format(names);
}
