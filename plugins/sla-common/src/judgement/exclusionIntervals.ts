import { SUPPORT_DAYS } from '../definitions/agreement';
import type { ExclusionRule } from '../definitions/exclusions';
import { unionWithin, without, type Interval } from './intervals';
import { maintenanceTimes } from './maintenanceTimes';
import { instantOf, parseWallClock, wallClockAt } from './wallClock';
import type { WindowBounds } from './windowBounds';

const DAY_MS = 24 * 60 * 60_000;

/** Time that is excluded, half-open, and the rule that excludes it. */
export interface ExclusionInterval {
  rule: ExclusionRule;
  from: Date;
  to: Date;
}

/**
 * The excluded time of a window, in order and without overlap, so that no
 * minute is taken twice. Where rules overlap, `remove` wins over
 * `count-as-good`, and among the same mode the one that is named first.
 *
 * Wall clocks are those of each rule's zone, on both sides of daylight saving.
 *
 * @param rules - valid ones; their zones, dates and recurrences are not checked again
 * @throws InputError if a wall clock, a zone or a duration is malformed
 */
export function exclusionIntervals(
  rules: ExclusionRule[],
  bounds: Pick<WindowBounds, 'from' | 'to'>,
): ExclusionInterval[] {
  const window = { from: bounds.from.getTime(), to: bounds.to.getTime() };
  const byPrecedence = (['remove', 'count-as-good'] as const).flatMap(mode =>
    rules.filter(rule => rule.mode === mode),
  );
  const intervals: ExclusionInterval[] = [];
  const times = byPrecedence.map(rule =>
    unionWithin(timesOf(rule, window), window),
  );
  byPrecedence.forEach((rule, index) => {
    const taken = unionWithin(times.slice(0, index).flat(), window);
    for (const { from, to } of times[index].flatMap(it => without(it, taken))) {
      intervals.push({ rule, from: new Date(from), to: new Date(to) });
    }
  });
  return intervals.sort((a, b) => a.from.getTime() - b.from.getTime());
}

function timesOf(rule: ExclusionRule, window: Interval): Interval[] {
  if (rule.maintenance) {
    return maintenanceTimes(rule.maintenance, window);
  }
  return rule.outside ? without(window, hoursOf(rule.outside, window)) : [];
}

/** Service hours in order. Each day is looked at on the wall clock of the zone. */
function hoursOf(
  {
    zone,
    days,
    from,
    to,
    holidays = [],
  }: NonNullable<ExclusionRule['outside']>,
  window: Interval,
): Interval[] {
  const closed = new Set(holidays.map(parseWallClock));
  const first = Math.floor(wallClockAt(window.from, zone) / DAY_MS) - 1;
  const last = Math.floor(wallClockAt(window.to, zone) / DAY_MS) + 1;
  const hours: Interval[] = [];
  for (let day = first; day <= last; day += 1) {
    const midnight = day * DAY_MS;
    // 1 January 1970 was a Thursday; the week of SUPPORT_DAYS begins on Monday.
    const name = SUPPORT_DAYS[(((day + 3) % 7) + 7) % 7];
    if (days.includes(name) && !closed.has(midnight)) {
      hours.push({
        from: instantOf(midnight + clockMs(from), zone),
        to: instantOf(midnight + clockMs(to), zone),
      });
    }
  }
  return unionWithin(hours, window);
}

/** `HH:MM` after midnight; `24:00` is the next one. */
function clockMs(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
