import type { ExclusionInterval } from './exclusionIntervals';
import type { FiguresInput, WindowFigures } from './windowFigures';
import { stepOf, type WorkingStep } from './workingStep';

const MINUTE_MS = 60_000;
/** Intervals of one rule that are written out; of more, the rest is summed up. */
const MOST_WRITTEN_OUT = 12;

/** One step for each rule that excludes time of the window. */
export function explainExclusions({ exclusions }: FiguresInput): WorkingStep[] {
  const byRule = new Map<ExclusionInterval['rule'], ExclusionInterval[]>();
  for (const interval of exclusions) {
    const others = byRule.get(interval.rule) ?? [];
    byRule.set(interval.rule, [...others, interval]);
  }
  return [...byRule].map(([rule, intervals]) => {
    const lengths = intervals.map(
      ({ from, to }) => (to.getTime() - from.getTime()) / MINUTE_MS,
    );
    const shown = lengths.slice(0, MOST_WRITTEN_OUT);
    const rest = lengths.slice(MOST_WRITTEN_OUT);
    const terms = [...shown, ...(rest.length > 0 ? [sum(rest)] : [])];
    const becomes =
      rule.mode === 'remove' ? 'leaves every count' : 'counts as good';
    return stepOf(
      rule.title,
      `minutes of the window in ${
        intervals.length
      } intervals, the first from ${textOf(intervals[0].from)} to ${textOf(
        intervals[0].to,
      )}; this time ${becomes}`,
      terms.join(' + '),
      sum(lengths),
      'minutes',
    );
  });
}

/**
 * One step for each announced maintenance, which changes no figure: what of it
 * the exclusions above name is excluded by them, the rest counts.
 */
export function explainAnnounced(
  { bounds, exclusions }: Pick<FiguresInput, 'bounds' | 'exclusions'>,
  announced: { title: string; from: Date; to: Date }[],
): WorkingStep[] {
  const minutesOf = (from: Date, to: Date) =>
    Math.max(0, to.getTime() - from.getTime()) / MINUTE_MS;
  const [start, end] = [bounds.from, bounds.to];
  return announced.map(({ title, ...time }) => {
    const from = time.from > start ? time.from : start;
    const to = time.to < end ? time.to : end;
    const excluded = exclusions.map(it =>
      minutesOf(it.from > from ? it.from : from, it.to < to ? it.to : to),
    );
    const all = minutesOf(from, to);
    return stepOf(
      `Announced maintenance: ${title}`,
      `minutes of the window from ${textOf(from)} to ${textOf(
        to,
      )} − minutes that exclusions name; these count as any other time`,
      `${all} − ${sum(excluded)}`,
      all - sum(excluded),
      'minutes',
    );
  });
}

/** The window, its minutes, and how many of them were measured. */
export function explainTime(
  { bounds, measuredSince }: FiguresInput,
  figures: WindowFigures,
): WorkingStep[] {
  const { windowMinutes: all, measurableMinutes: measurable } = figures;
  const {
    coveredMinutes: covered,
    unmeasuredMinutes,
    remainingMinutes,
  } = figures;
  const removed = all - measurable - remainingMinutes;
  const before = measurable - covered - unmeasuredMinutes;
  return [
    {
      label: 'Window',
      formula: 'the start belongs to it, the end does not',
      substituted: `${textOf(bounds.from)} ≤ time < ${textOf(bounds.to)}`,
      result: `${all} minutes`,
    },
    stepOf(
      'Measurable minutes',
      'window − removed − still to come',
      `${all} − ${removed} − ${remainingMinutes}`,
      measurable,
      'minutes',
    ),
    coverageStep(covered, measurable),
    stepOf(
      'Unmeasured minutes',
      `measurable − with a sample − ${beforeFirst(measuredSince)}`,
      `${measurable} − ${covered} − ${before}`,
      unmeasuredMinutes,
      'minutes',
    ),
  ];
}

function coverageStep(covered: number, measurable: number): WorkingStep {
  const rule = 'minutes with a sample ÷ measurable minutes';
  return measurable > 0
    ? stepOf(
        'Coverage',
        rule,
        `${covered} ÷ ${measurable}`,
        covered / measurable,
      )
    : stepOf('Coverage', `${rule}; 0 when there are none`, '0', 0);
}

function beforeFirst(measuredSince: Date | null): string {
  return measuredSince
    ? `before the first sample (${textOf(measuredSince)})`
    : 'all, because nothing was ever measured';
}

function textOf(date: Date): string {
  return date.toISOString().replace(':00.000Z', 'Z');
}

function sum(list: number[]): number {
  return list.reduce((total, value) => total + value, 0);
}
