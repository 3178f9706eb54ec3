import type { WindowBounds } from '@stagecraft/backstage-plugin-sla-common';
import type { CountedWindow } from './figuresRequest';

/** Lengths that roll-ups fit into: parts of an hour, of a day, or whole days. */
const LENGTHS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440];
/** Most intervals that a series shows. */
const MOST_POINTS = 400;
const MINUTE_MS = 60_000;

/**
 * Takes what is counted of a window apart into at most 400 intervals, oldest
 * first. They begin at multiples of their length since 1970, so that roll-ups
 * fit, and hold whole slices; those at the edges may be shorter.
 */
export function bucketsOf(
  { bounds, until }: CountedWindow,
  sliceMinutes: number = 1,
): WindowBounds[] {
  const [start, end] = [bounds.from.getTime(), until.getTime()];
  const length = bucketMinutes((end - start) / MINUTE_MS, sliceMinutes);
  const step = length * MINUTE_MS;
  const buckets: WindowBounds[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min((Math.floor(from / step) + 1) * step, end);
    buckets.push({
      from: new Date(from),
      to: new Date(to),
      minutes: (to - from) / MINUTE_MS,
    });
    from = to;
  }
  return buckets;
}

function bucketMinutes(windowMinutes: number, sliceMinutes: number): number {
  const fits = (length: number) =>
    length % sliceMinutes === 0 &&
    Math.ceil(windowMinutes / length) + 1 <= MOST_POINTS;
  const found = LENGTHS.find(fits);
  if (found) return found;
  const unit = 1440 % sliceMinutes === 0 ? 1440 : sliceMinutes;
  return Math.ceil(windowMinutes / unit / (MOST_POINTS - 2)) * unit;
}
