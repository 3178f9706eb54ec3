import { RRule, type Options } from 'rrule';
import { durationToMinutes } from '../definitions/duration';
import type { MaintenanceTime } from '../definitions/exclusions';
import type { Interval } from './intervals';
import { instantOf, parseWallClock, wallClockAt } from './wallClock';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** No zone is further from UTC than this. */
const ZONE_MS = DAY_MS;

/**
 * When a maintenance takes place, as far as it touches a window, in order; those
 * that begin before it or end after it are whole.
 *
 * It recurs on the wall clock of its zone. A duration in minutes or hours is
 * elapsed time, one in days or longer ends on the same wall clock. `UNTIL` is
 * inclusive, as a day all of that day.
 *
 * @throws InputError if the start, the zone or the duration is malformed
 */
export function maintenanceTimes(
  { start, zone, duration, rrule, except = [] }: MaintenanceTime,
  window: Interval,
): Interval[] {
  const first = parseWallClock(start);
  const lengthMs = durationToMinutes(duration) * MINUTE_MS;
  const elapsed = /[mh]$/.test(duration);
  const skipped = new Set(except.map(parseWallClock));
  const near = {
    from: window.from - lengthMs - ZONE_MS,
    to: window.to + ZONE_MS,
  };
  const starts = rrule
    ? occurrences({ rrule, first, zone }, near)
    : [first].filter(wall => wall >= near.from && wall <= near.to);
  return starts
    .filter(wall => !skipped.has(Math.floor(wall / DAY_MS) * DAY_MS))
    .map(wall => {
      const from = instantOf(wall, zone);
      const to = elapsed ? from + lengthMs : instantOf(wall + lengthMs, zone);
      return { from, to };
    })
    .filter(({ from, to }) => from < window.to && to > window.from);
}

/** Wall clocks at which a rule occurs; the calendar runs as if on UTC. */
function occurrences(
  { rrule, first, zone }: { rrule: string; first: number; zone: string },
  near: Interval,
): number[] {
  const options = RRule.parseString(rrule);
  const until = untilOf(rrule, options.until ?? undefined, zone);
  const rule = new RRule({
    ...options,
    dtstart: new Date(nearestStart(options, first, near.from)),
    until: new Date(Math.min(near.to, until)),
  });
  return rule
    .between(new Date(near.from), new Date(near.to), true)
    .map(date => date.getTime());
}

/**
 * A start just before `from` from which a daily or weekly rule recurs as it does
 * from its own; otherwise every day since would be walked through.
 */
function nearestStart(
  { freq, interval = 1, count }: Partial<Options>,
  first: number,
  from: number,
): number {
  const isWeekly = freq === RRule.WEEKLY;
  if ((!isWeekly && freq !== RRule.DAILY) || count || first >= from) {
    return first;
  }
  const step = (isWeekly ? 7 : 1) * interval * DAY_MS;
  return first + (Math.floor((from - first) / step) - 1) * step;
}

function untilOf(rrule: string, until: Date | undefined, zone: string): number {
  if (!until) {
    return Infinity;
  }
  const [, time, utc] = /UNTIL=\d{8}(T\d{6})?(Z)?/i.exec(rrule) ?? [];
  if (utc) {
    return wallClockAt(until.getTime(), zone);
  }
  return until.getTime() + (time ? 0 : DAY_MS - 1);
}
