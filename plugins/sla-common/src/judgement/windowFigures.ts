import { InputError } from '@backstage/errors';
import type { ExclusionInterval } from './exclusionIntervals';
import { lengthOf, unionWithin, type Interval } from './intervals';
import type { Counts } from './judge';
import type { SliceCounts } from './slices';
import type { WindowBounds } from './windowBounds';

const MINUTE_MS = 60_000;

/** Events of some minutes, and how many distinct minutes hold a sample. */
export interface MinuteSums extends Counts {
  coveredMinutes: number;
}

/** Slices of a window with those that nobody measured. */
export interface SliceFigures extends SliceCounts {
  /** Slices that are over, since the first sample, without any event. */
  unmeasuredSlices: number;
  /** Of those, the ones that lie wholly in time that counts as good. */
  unmeasuredGoodSlices: number;
  /** Slices still to come. */
  remainingSlices: number;
}

/** What a window is judged by; exclusions are applied. */
export interface WindowFigures {
  /** Events; bad ones of time that counts as good are good here. */
  counts: Counts;
  /** Distinct minutes with a sample, without removed ones. */
  coveredMinutes: number;
  /** Length of the window. */
  windowMinutes: number;
  /** Minutes that are over, without removed ones; coverage is a share of these. */
  measurableMinutes: number;
  /** Measurable minutes since the first sample ever that hold none. */
  unmeasuredMinutes: number;
  /** Of those, the ones in time that counts as good. */
  unmeasuredGoodMinutes: number;
  /** Minutes still to come, without removed ones; 0 unless a calendar window is in progress. */
  remainingMinutes: number;
  /** Of Timeslices and RatioTimeslices. */
  slices?: SliceFigures;
}

/** What {@link windowFigures} works with. */
export interface FiguresInput {
  bounds: WindowBounds;
  /** End of the last minute that is counted; later than the window counts as its end. */
  until: Date;
  /** Minute of the objective's first sample ever, `null` before there is one. */
  measuredSince: Date | null;
  /** From `exclusionIntervals`; none gives the figures before exclusions. */
  exclusions: ExclusionInterval[];
  /** All samples of the window. */
  all: MinuteSums;
  /** Those in time that is removed; may be left out when there is none. */
  removed?: MinuteSums;
  /** Those in time that counts as good; may be left out when there is none. */
  countedAsGood?: MinuteSums;
  /** Of the slice methods, counted from minutes with the exclusions applied. */
  slices?: SliceCounts & {
    minutes: number;
    /** Slices with events that lie wholly in excluded time. */
    insideExclusions?: number;
  };
}

const NONE: MinuteSums = { good: 0, total: 0, coveredMinutes: 0 };

/**
 * Applies exclusions to the sums of a window and counts the minutes and slices
 * that nobody measured. Without a first sample nothing is unmeasured; so what
 * was never measured has no data under every policy.
 *
 * @throws InputError if the sums do not fit the window
 */
export function windowFigures(input: FiguresInput): WindowFigures {
  const { bounds, all, removed = NONE, countedAsGood = NONE } = input;
  const time = timeOf(input);
  const coveredMinutes = all.coveredMinutes - removed.coveredMinutes;
  const covered = {
    since: coveredMinutes,
    asGood: countedAsGood.coveredMinutes,
  };
  const figures = {
    counts: {
      good:
        all.good - removed.good + (countedAsGood.total - countedAsGood.good),
      total: all.total - removed.total,
    },
    coveredMinutes,
    windowMinutes: bounds.minutes,
    measurableMinutes: minutesIn(time.over, time.removed),
    unmeasuredMinutes: minutesIn(time.since, time.removed) - covered.since,
    unmeasuredGoodMinutes:
      inMinutes(lengthOf(unionWithin(time.asGood, time.since))) -
      covered.asGood,
    remainingMinutes: minutesIn(time.toCome, time.removed),
    ...(input.slices && { slices: slicesOf(input.slices, time) }),
  };
  assertFigures(figures);
  return figures;
}

type Time = ReturnType<typeof timeOf>;

function timeOf({ bounds, until, measuredSince, exclusions }: FiguresInput) {
  const [from, to] = [bounds.from.getTime(), bounds.to.getTime()];
  const now = Math.min(to, Math.max(from, until.getTime()));
  const since = Math.max(from, measuredSince?.getTime() ?? now);
  const intervals = (mode: string) =>
    exclusions
      .filter(({ rule }) => rule.mode === mode)
      .map(it => ({ from: it.from.getTime(), to: it.to.getTime() }));
  return {
    over: { from, to: now },
    since: { from: Math.min(since, now), to: now },
    toCome: { from: now, to },
    removed: intervals('remove'),
    asGood: intervals('count-as-good'),
  };
}

function minutesIn(span: Interval, removed: Interval[]): number {
  return inMinutes(span.to - span.from - lengthOf(unionWithin(removed, span)));
}

function inMinutes(ms: number): number {
  return ms / MINUTE_MS;
}

function slicesOf(
  counted: NonNullable<FiguresInput['slices']>,
  time: Time,
): SliceFigures {
  const { minutes, insideExclusions = 0, ...counts } = counted;
  const length = minutes * MINUTE_MS;
  // The slice of the first sample counts, although it began before it.
  const first = Math.floor(time.since.from / length) * length;
  const begun = first < time.over.from ? first + length : first;
  const whole = (span: Interval) => wholeSlices(span, length);
  const both = [...time.removed, ...time.asGood];
  const inside = (list: Interval[], span: Interval) =>
    unionWithin(list, span).reduce((sum, part) => sum + whole(part), 0);
  const over = { from: begun, to: time.since.to };
  const measurable = whole(over) - inside(time.removed, over);
  const lastOver = Math.max(
    Math.floor(time.over.to / length) * length,
    Math.ceil(time.over.from / length) * length,
  );
  const toCome = { from: lastOver, to: time.toCome.to };
  return {
    ...counts,
    unmeasuredSlices:
      time.since.from < time.since.to ? measurable - counts.slices : 0,
    unmeasuredGoodSlices:
      inside(both, over) - inside(time.removed, over) - insideExclusions,
    remainingSlices: whole(toCome) - inside(time.removed, toCome),
  };
}

function wholeSlices({ from, to }: Interval, length: number): number {
  return Math.max(0, Math.floor(to / length) - Math.ceil(from / length));
}

function assertFigures(figures: WindowFigures) {
  const { counts, slices, ...minutes } = figures;
  const all = { ...counts, ...minutes, ...slices };
  for (const [name, value] of Object.entries(all)) {
    if (value < 0 || (name !== 'ratioSum' && !Number.isSafeInteger(value))) {
      throw new InputError(
        `${name} must be a whole number of at least 0, got ${value}: the sums do not fit the window`,
      );
    }
  }
}
