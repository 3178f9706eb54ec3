import { DateTime } from 'luxon';
import { durationToMinutes } from '../../definitions/duration';
import { EXCLUSION_MODES, parseExclusions } from '../../definitions/exclusions';
import type { Field } from '../Field';
import { checkServiceHours } from './hours';
import { LONGEST_DESCRIPTION } from './metadata';
import { checkRecord } from './records';
import { checkRecurrence } from './recurrence';
import { checkDate, checkDuration, checkZone } from './time';

const WORDS = ['title', 'description'];
const TIMES = ['maintenance', 'outside'];

const hasTime = (item: Field) => TIMES.some(key => item.at(key).present);
/** A longer one is no maintenance but the end of a service. */
const LONGEST_MAINTENANCE_DAYS = 31;
/** More than this nobody reads, and each costs a calculation. */
const MOST_EXCLUSIONS = 50;

/** The YAML text of an annotation `stagecraft.dev/exclusions`; absent is fine. */
export function checkExclusionsAnnotation(annotation: Field): void {
  const text = annotation.text();
  if (text === undefined) {
    return;
  }
  const value = annotation.parsed(() => parseExclusions(text));
  const list = annotation.holding(value ?? undefined);
  list.items().forEach(item => {
    if (checkExclusion(item) && !hasTime(item)) {
      item.error(
        'must have exactly one of maintenance and outside, or it excludes nothing',
      );
    }
  });
  checkNumber(list);
}

/** Exclusions of an agreement, of which some may be words only; absent is fine. */
export function checkExclusions(exclusions: Field): void {
  exclusions.items().forEach(checkExclusion);
  checkNumber(exclusions);
}

function checkNumber(list: Field): void {
  const { value } = list;
  if (Array.isArray(value) && value.length > MOST_EXCLUSIONS) {
    list.error(
      `must hold at most ${MOST_EXCLUSIONS} exclusions, got ${value.length}; one rrule covers a series`,
    );
  }
}

/** Returns whether the item is a mapping that could be looked at. */
function checkExclusion(item: Field): boolean {
  if (!checkRecord(item, [...WORDS, 'mode', ...TIMES], ['title'])) {
    return false;
  }
  item.at('title').text(200);
  item.at('description').text(LONGEST_DESCRIPTION);
  const mode = item.at('mode');
  mode.oneOf(EXCLUSION_MODES);
  if (hasTime(item)) {
    item.exactlyOne(...TIMES);
    mode.required(
      'remove (the time leaves the figures) or count-as-good (it counts as good)',
    );
  } else if (mode.present) {
    mode.error('must not be given without maintenance or outside');
  }
  checkMaintenance(item.at('maintenance'));
  checkServiceHours(item.at('outside'));
  return true;
}

function checkMaintenance(maintenance: Field): void {
  const required = ['start', 'zone', 'duration'];
  const keys = [...required, 'rrule', 'except'];
  if (!maintenance.present || !checkRecord(maintenance, keys, required)) {
    return;
  }
  const start = maintenance.at('start');
  const text = start.text();
  const format = "yyyy-MM-dd'T'HH:mm";
  if (
    text !== undefined &&
    !DateTime.fromFormat(text, format, { zone: 'utc' }).isValid
  ) {
    start.error(
      'must be a real date and time on the wall clock, written YYYY-MM-DDTHH:MM',
    );
  }
  checkZone(maintenance.at('zone'));
  checkLength(maintenance.at('duration'));
  checkRecurrence(maintenance.at('rrule'));
  maintenance
    .at('except')
    .items()
    .forEach(day => checkDate(day, false));
}

function checkLength(duration: Field): void {
  checkDuration(duration);
  const text = String(duration.value);
  if (!/^[1-9]\d{0,5}[mhdwMQY]$/.test(text)) {
    return;
  }
  if (durationToMinutes(text) > LONGEST_MAINTENANCE_DAYS * 24 * 60) {
    duration.error(`must be at most ${LONGEST_MAINTENANCE_DAYS}d, got ${text}`);
  }
}
