/** Where counts of a part of a window are read from. */
export type Grain = 'day' | 'hour' | 'minute';

/** A half-open part of a window, on whole units of its grain (UTC). */
export interface Segment {
  grain: Grain;
  from: Date;
  to: Date;
}

const UNIT_MS = { day: 86_400_000, hour: 3_600_000, minute: 60_000 };
const FINER = { day: 'hour', hour: 'minute' } as const;

/**
 * Takes a window apart into whole days in the middle, whole hours around them
 * and minutes at the edges: together exactly the window, and few rows to read.
 *
 * @param from - on a whole minute
 * @param to - on a whole minute, not included
 * @param coarsest - no part is of a coarser grain
 */
export function splitWindow(
  from: Date,
  to: Date,
  coarsest: Grain = 'day',
): Segment[] {
  return split(from.getTime(), to.getTime(), coarsest);
}

function split(from: number, to: number, grain: Grain): Segment[] {
  if (from >= to) return [];
  const whole = { grain, from: new Date(from), to: new Date(to) };
  if (grain === 'minute') return [whole];
  const unit = UNIT_MS[grain];
  const start = Math.ceil(from / unit) * unit;
  const end = Math.floor(to / unit) * unit;
  const finer = FINER[grain];
  if (start >= end) return split(from, to, finer);
  return [
    ...split(from, start, finer),
    { grain, from: new Date(start), to: new Date(end) },
    ...split(end, to, finer),
  ];
}
