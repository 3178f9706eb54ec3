import type { ExclusionInterval } from './exclusionIntervals';
import { unionWithin, without, type Interval } from './intervals';
import { sliceBounds } from './slices';

const MINUTE_MS = 60_000;

/** Part of a window whose slices are counted alike. */
export interface SlicePiece {
  from: Date;
  to: Date;
  /** Whether its bad events count as good. */
  asGood: boolean;
  /** Whether its slices lie wholly in excluded time. */
  insideExclusions: boolean;
  /** Whether it holds whole slices, of which no other piece has a part. */
  whole: boolean;
}

/**
 * Takes the whole slices of a window apart where exclusions begin and end, and
 * leaves out what is removed. Pieces that no exclusion touches hold whole
 * slices, so that ready sums of slices may be taken for them.
 *
 * @param window - slices that it only touches do not count
 * @param exclusions - from `exclusionIntervals`: in order, without overlap
 * @throws InputError if the length is no whole number above 0
 */
export function slicePieces(
  window: { from: Date; to: Date },
  sliceMinutes: number,
  exclusions: ExclusionInterval[],
): SlicePiece[] {
  const whole = sliceBounds(window, sliceMinutes);
  const bounds = { from: whole.from.getTime(), to: whole.to.getTime() };
  const length = sliceMinutes * MINUTE_MS;
  const times = exclusions.map(({ rule, from, to }) => ({
    mode: rule.mode,
    from: from.getTime(),
    to: to.getTime(),
  }));
  const excluded = unionWithin(times, bounds);
  const touched = unionWithin(
    excluded.map(it => outward(it, length)),
    bounds,
  );
  const asGood = unionWithin(
    times.filter(({ mode }) => mode === 'count-as-good'),
    bounds,
  );
  const partly = touched.flatMap(it => without(it, excluded));
  return [
    ...without(bounds, touched).map(it => pieceOf(it, { whole: true })),
    ...partly.map(it => pieceOf(it)),
    ...asGood.flatMap(it => goodPieces(it, excluded, length)),
  ].sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** Time that counts as good, apart where slices lie wholly in excluded time. */
function goodPieces(
  time: Interval,
  excluded: Interval[],
  length: number,
): SlicePiece[] {
  const inside = excluded
    .map(it => inward(it, length))
    .filter(({ from, to }) => from < to);
  const asGood = true;
  return [
    ...without(time, inside).map(it => pieceOf(it, { asGood })),
    ...unionWithin(inside, time).map(it =>
      pieceOf(it, { asGood, insideExclusions: true }),
    ),
  ];
}

function pieceOf(
  { from, to }: Interval,
  kind: Partial<SlicePiece> = {},
): SlicePiece {
  return {
    from: new Date(from),
    to: new Date(to),
    asGood: false,
    insideExclusions: false,
    whole: false,
    ...kind,
  };
}

function outward({ from, to }: Interval, length: number): Interval {
  return {
    from: Math.floor(from / length) * length,
    to: Math.ceil(to / length) * length,
  };
}

function inward({ from, to }: Interval, length: number): Interval {
  return {
    from: Math.ceil(from / length) * length,
    to: Math.floor(to / length) * length,
  };
}
