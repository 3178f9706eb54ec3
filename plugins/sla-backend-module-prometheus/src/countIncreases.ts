import type { Series } from './askPrometheus';

/** A counter's series as it was scraped. */
export interface CounterSeries {
  labels: Record<string, string>;
  /** Its last value at or before the start of the range; undefined if it had none. */
  before?: number;
  /** What was scraped within the range: milliseconds since 1970 and value, in order. */
  scrapes: { at: number; value: number }[];
}

/** Start and length of what is counted, in milliseconds since 1970. */
export interface CountedRange {
  from: number;
  to: number;
}

const MINUTE_MS = 60_000;

/** Which process a series belongs to. */
export function targetOf({ job, instance }: Record<string, string>): string {
  return `${job ?? ''} ${instance ?? ''}`;
}

/**
 * Puts together what was before a range and what was scraped in it. Scrapes
 * that are no possible value of a counter are left out.
 */
export function toCounterSeries(
  before: Series[],
  scraped: Series[],
  { from, to }: CountedRange,
): { series: CounterSeries[]; impossible: number } {
  const byLabels = new Map<string, CounterSeries>();
  const at = (labels: Record<string, string>) => {
    const key = JSON.stringify(Object.entries(labels).sort());
    const known = byLabels.get(key) ?? { labels, scrapes: [] };
    byLabels.set(key, known);
    return known;
  };
  let impossible = 0;
  for (const { labels, values } of before) {
    const value = Number(values[0]?.[1]);
    if (isCount(value)) at(labels).before = value;
  }
  for (const { labels, values } of scraped) {
    const { scrapes } = at(labels);
    for (const [seconds, text] of values) {
      const time = Math.round(seconds * 1000);
      const value = Number(text);
      if (time <= from || time > to) continue;
      if (isCount(value)) scrapes.push({ at: time, value });
      else impossible += 1;
    }
  }
  return { series: [...byLabels.values()], impossible };
}

/**
 * When each target was first seen: a series that appears later on a target
 * counts from zero, because nothing had happened before; on a target that is
 * itself new, its first value is only where counting starts.
 */
export function firstSeen(series: CounterSeries[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { labels, before, scrapes } of series) {
    const target = targetOf(labels);
    const first = before === undefined ? scrapes[0]?.at : -Infinity;
    if (first === undefined) continue;
    seen.set(target, Math.min(first, seen.get(target) ?? Infinity));
  }
  return seen;
}

/**
 * Counts by how much the counters grew in each minute of a range, by the
 * differences of what was really scraped, so that nothing is estimated. A value
 * below the one before means that the counter began at zero again. What grew
 * while nobody scraped counts in the minute in which it was seen.
 *
 * @param seen - of {@link firstSeen}, over all metrics of the indicator
 * @returns one number for each minute, `undefined` for a minute without scrapes
 */
export function countIncreases(
  series: CounterSeries[],
  { from, to }: CountedRange,
  seen: ReadonlyMap<string, number>,
): (number | undefined)[] {
  const minutes = new Array<number | undefined>((to - from) / MINUTE_MS).fill(
    undefined,
  );
  for (const { labels, before, scrapes } of series) {
    const [first] = scrapes;
    const isLater =
      first && (seen.get(targetOf(labels)) ?? Infinity) < first.at;
    let previous = before ?? (isLater ? 0 : undefined);
    for (const { at, value } of scrapes) {
      if (previous !== undefined) {
        const minute = Math.ceil((at - from) / MINUTE_MS) - 1;
        const grown = value < previous ? value : value - previous;
        minutes[minute] = (minutes[minute] ?? 0) + grown;
      }
      previous = value;
    }
  }
  return minutes.map(count =>
    count === undefined ? undefined : Math.round(count),
  );
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
