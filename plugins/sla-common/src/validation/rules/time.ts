import { DateTime, IANAZone } from 'luxon';
import { durationToMinutes } from '../../definitions/duration';
import type { Field } from '../Field';

/** The one time window of an SLO. */
export function checkTimeWindow(windows: Field): void {
  const items = windows.items();
  if (Array.isArray(windows.value) && items.length !== 1) {
    windows.error(`must hold exactly one window, got ${items.length}`);
  }
  items.forEach(checkOneWindow);
}

function checkOneWindow(window: Field): void {
  if (!window.mapping()) {
    window.required('a mapping with a duration');
    return;
  }
  window.onlyKeys(['duration', 'isRolling', 'calendar'], 'warning');
  window.at('duration').required('for instance 28d');
  checkDuration(window.at('duration'));
  const [rolling, calendar] = [
    window.at('isRolling').flag(),
    window.at('calendar'),
  ];
  if (rolling && calendar.present) {
    calendar.error(
      'must not be given when isRolling is true; a calendar window never rolls',
    );
  }
  if (!rolling && !calendar.present) {
    window.error(
      'must have isRolling: true, or a calendar with startTime and timeZone',
    );
  }
  checkCalendar(calendar);
}

function checkCalendar(calendar: Field): void {
  if (!calendar.mapping()) {
    return;
  }
  const start = calendar.at('startTime');
  start.required("the window's first start, for instance 2026-01-01 00:00:00");
  const text = start.text();
  const format = 'yyyy-MM-dd HH:mm:ss';
  if (
    text !== undefined &&
    !DateTime.fromFormat(text, format, { zone: 'utc' }).isValid
  ) {
    start.error('must be a real date and time, written YYYY-MM-DD HH:MM:SS');
  }
  checkZone(calendar.at('timeZone'));
}

/** An IANA time zone. */
export function checkZone(zone: Field): void {
  zone.required('an IANA time zone, for instance Europe/Berlin');
  const name = zone.text();
  if (name !== undefined && !IANAZone.isValidZone(name)) {
    zone.error('must be an IANA time zone, for instance Europe/Berlin');
  }
}

/** A duration shorthand; absent is fine. */
export function checkDuration(duration: Field): void {
  const text = duration.text();
  if (text !== undefined) {
    duration.parsed(() => durationToMinutes(text));
  }
}

/** A day, or an instant where that is allowed; absent is fine. */
export function checkDate(
  field: Field,
  instantAllowed: boolean,
): DateTime | undefined {
  const text = field.text();
  if (text === undefined) {
    return undefined;
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isInstant =
    instantAllowed &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(
      text,
    );
  const date = DateTime.fromISO(text, { zone: 'utc' });
  if ((isDay || isInstant) && date.isValid) {
    return date;
  }
  field.error(
    `must be a real date written YYYY-MM-DD${
      instantAllowed ? ' or an RFC 3339 instant' : ''
    }, got ${JSON.stringify(text.slice(0, 40))}`,
  );
  return undefined;
}
