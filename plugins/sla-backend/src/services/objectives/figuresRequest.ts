import {
  exclusionIntervals,
  windowBounds,
  type ExclusionRule,
  type WindowBounds,
} from '@stagecraft/backstage-plugin-sla-common';
import type { FiguresRequest } from '../../database/FiguresStore';
import type { RevisedDefinition } from '../../database/tables';

const MINUTE_MS = 60_000;
const RECENT_MINUTES = 60;

/** What decides which events of an objective count. */
export interface Counted
  extends Pick<
    RevisedDefinition,
    | 'objective'
    | 'budgetingMethod'
    | 'timeSliceMinutes'
    | 'timeSliceTargetPpm'
    | 'exclusions'
  > {
  measuredSince: Date | null;
  /** Whether roll-ups of its slices are kept; not of those of an older revision. */
  slicesRolledUp: boolean;
}

/** A window and the end of the last minute in it that is counted. */
export interface CountedWindow {
  bounds: WindowBounds;
  until: Date;
}

/**
 * The window of an objective now. The minute in progress belongs to it, so that
 * a page shows what was measured a second ago; except where a minute without a
 * sample counts, because nobody can have measured all of that minute yet.
 */
export function currentWindow(
  definition: Pick<RevisedDefinition, 'timeWindow' | 'window' | 'noData'>,
  now: Date,
): CountedWindow {
  const ahead = definition.noData === 'exclude' ? MINUTE_MS : 0;
  const end = new Date(now.getTime() + ahead);
  const { timeWindow } = definition;
  if (!timeWindow || timeWindow.rolling) return windowAt(definition, end);
  // Not the period of the next minute, when this one is the last of its own.
  const bounds = windowBounds(timeWindow, now);
  return { bounds, until: earlier(bounds.to, wholeMinute(end)) };
}

/** The window of an objective at an instant, of which the minutes before it count. */
export function windowAt(
  { timeWindow, window }: Pick<RevisedDefinition, 'timeWindow' | 'window'>,
  at: Date,
): CountedWindow {
  const bounds = windowBounds(timeWindow ?? window, at);
  return { bounds, until: earlier(bounds.to, wholeMinute(at)) };
}

/** The last `minutes` before the end of what is counted. */
export function latest(until: Date, minutes: number): CountedWindow {
  const from = new Date(until.getTime() - minutes * MINUTE_MS);
  return { bounds: { from, to: until, minutes }, until };
}

/**
 * The last hour of what is counted, by which the budget burns; of a slice method
 * the last whole slices that make up an hour.
 */
export function recentWindow(
  {
    budgetingMethod,
    timeSliceMinutes = 1,
  }: Pick<RevisedDefinition, 'budgetingMethod' | 'timeSliceMinutes'>,
  until: Date,
): CountedWindow {
  if (budgetingMethod === 'Occurrences') return latest(until, RECENT_MINUTES);
  const length = timeSliceMinutes * MINUTE_MS;
  const end = new Date(Math.floor(until.getTime() / length) * length);
  const slices = Math.ceil(RECENT_MINUTES / timeSliceMinutes);
  return latest(end, slices * timeSliceMinutes);
}

/**
 * Asks for the figures of a window.
 *
 * @param rules - of the objective; none gives its figures before exclusions
 */
export function figuresRequest(
  counted: Counted,
  { bounds, until }: CountedWindow,
  rules: ExclusionRule[] = counted.exclusions,
): FiguresRequest {
  const { timeSliceMinutes: minutes, timeSliceTargetPpm } = counted;
  const sliced = counted.budgetingMethod !== 'Occurrences' && minutes;
  return {
    objective: counted.objective,
    bounds,
    until,
    measuredSince: counted.measuredSince,
    exclusions: rules.length > 0 ? exclusionIntervals(rules, bounds) : [],
    ...(sliced && {
      slices: {
        minutes,
        targetPpm: timeSliceTargetPpm ?? null,
        rolledUp: counted.slicesRolledUp,
      },
    }),
  };
}

/** Whether roll-ups of slices, which are those of the current definition, fit another one. */
export function sameSlices(
  a: RevisedDefinition,
  current: RevisedDefinition | null,
): boolean {
  return (
    a.timeSliceMinutes === current?.timeSliceMinutes &&
    a.timeSliceTargetPpm === current?.timeSliceTargetPpm
  );
}

function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
