/** Lengths that roll-ups fit into: parts of an hour, of a day, or whole days. */
const LENGTHS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440];
/** Most intervals that a series shows. */
export const MOST_POINTS = 400;

/**
 * Shortest length in minutes that takes a window apart into at most 400
 * intervals, where those at the edges may be cut.
 */
export function bucketMinutes(windowMinutes: number): number {
  const fits = (length: number) =>
    Math.ceil(windowMinutes / length) + 1 <= MOST_POINTS;
  const days = Math.ceil(windowMinutes / 1440 / (MOST_POINTS - 2));
  return LENGTHS.find(fits) ?? days * 1440;
}
