import { InputError } from '@backstage/errors';
import type { Counts } from './judge';
import type { WindowBounds } from './windowBounds';

const MINUTE_MS = 60_000;

/** Ratios of slices are summed as whole numbers of this size. */
export const RATIO_UNIT = 1_000_000_000_000n;

/** What the slices of a window came to. */
export interface SliceCounts {
  /** Slices with at least one event. */
  slices: number;
  /** Of those, the good ones: good ÷ total is at least the slice's target. */
  goodSlices: number;
  /** Sum of floor(10¹² × good ÷ total) over the slices with events. */
  ratioSum: bigint;
}

/**
 * The whole slices of a window. Slices start at multiples of their length since
 * 1970-01-01T00:00Z, whatever the zone of the window; slices that the window
 * only touches do not count.
 *
 * @param sliceMinutes - length of a slice
 * @returns from the first slice's start to the last one's end, and how many;
 *   `from` equals `to` when there is none
 * @throws InputError if the length is no whole number above 0
 */
export function sliceBounds(
  { from, to }: Pick<WindowBounds, 'from' | 'to'>,
  sliceMinutes: number,
): { from: Date; to: Date; slices: number } {
  if (!Number.isSafeInteger(sliceMinutes) || sliceMinutes < 1) {
    throw new InputError(
      `sliceMinutes must be a whole number above 0, got ${sliceMinutes}`,
    );
  }
  const length = sliceMinutes * MINUTE_MS;
  const first = Math.ceil(from.getTime() / length) * length;
  const last = Math.max(first, Math.floor(to.getTime() / length) * length);
  return {
    from: new Date(first),
    to: new Date(last),
    slices: (last - first) / length,
  };
}

/**
 * Whether a slice is good: its share of good events is at least the target. A
 * slice without events is not for this to say; the no-data policy does.
 *
 * @param timeSliceTargetPpm - parts per million, 1 to 1,000,000
 * @throws InputError if the slice has no events
 */
export function isGoodSlice(
  { good, total }: Counts,
  timeSliceTargetPpm: number,
): boolean {
  assertEvents(total);
  return (
    BigInt(good) * 1_000_000n >= BigInt(timeSliceTargetPpm) * BigInt(total)
  );
}

/**
 * Share of a slice's events that were good, in units of 10⁻¹², rounded down. As
 * a whole number it sums to the same in any order.
 *
 * @throws InputError if the slice has no events
 */
export function sliceRatio({ good, total }: Counts): bigint {
  assertEvents(total);
  return (BigInt(good) * RATIO_UNIT) / BigInt(total);
}

/**
 * Counts slices. Those without events are left out.
 *
 * @param timeSliceTargetPpm - of Timeslices; without it no slice is counted as good
 */
export function countSlices(
  slices: Iterable<Counts>,
  timeSliceTargetPpm?: number,
): SliceCounts {
  const counts = { slices: 0, goodSlices: 0, ratioSum: 0n };
  for (const slice of slices) {
    if (slice.total > 0) {
      counts.slices += 1;
      counts.ratioSum += sliceRatio(slice);
      if (
        timeSliceTargetPpm !== undefined &&
        isGoodSlice(slice, timeSliceTargetPpm)
      ) {
        counts.goodSlices += 1;
      }
    }
  }
  return counts;
}

function assertEvents(total: number) {
  if (!(total > 0)) {
    throw new InputError(`a slice must have events, got a total of ${total}`);
  }
}
