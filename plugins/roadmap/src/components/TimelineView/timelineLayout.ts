import { scaleUtc, type ScaleTime } from 'd3-scale';
import {
  slipDays,
  type Quarter,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Quarters that the timeline shows. */
export const TIMELINE_QUARTERS = 6;

/** A stretch of the timeline, in percent of its width. */
export interface Stretch {
  left: number;
  width: number;
}

/** Where what is known of an item lies, in percent of the width. */
export interface TimelineRow {
  /** From the first promise to the date that is promised now. */
  bar: Stretch;
  /** Share of the bar, from its end, over which it fades: as much as confidence lacks. */
  fade: number;
  due: number;
  /** The date that was promised first, where another is promised now. */
  ghost?: number;
  /** Between the first date and the present one. */
  slip?: Stretch & { later: boolean };
  delivered?: number;
  overdue: boolean;
}

/** Instants as percent of the width; what lies outside is put on the edge. */
export type TimelineScale = ScaleTime<number, number>;

/** The scale of some quarters that follow each other. */
export function timelineScale(quarters: Quarter[]): TimelineScale {
  return scaleUtc(
    [new Date(quarters[0].start), new Date(quarters[quarters.length - 1].end)],
    [0, 100],
  ).clamp(true);
}

function stretch(x: TimelineScale, from: string, to: string): Stretch {
  const [left, right] = [x(new Date(from)), x(new Date(to))];
  return left <= right
    ? { left, width: right - left }
    : { left: right, width: left - right };
}

/**
 * Lays out one item; undefined for what was never promised.
 *
 * @param today - calendar date
 */
export function layOutRow(
  item: RoadmapItem,
  x: TimelineScale,
  today: string,
): TimelineRow | undefined {
  const { commitment, firstCommitment, deliveredOn, lane } = item;
  if (!commitment || !firstCommitment) return undefined;
  const slip = slipDays(item);
  const open = lane !== 'delivered' && item.state !== 'withdrawn';
  return {
    bar: stretch(x, firstCommitment.promisedAt, commitment.dueOn),
    fade: open ? 1 - commitment.confidence : 0,
    due: x(new Date(commitment.dueOn)),
    ...(slip && {
      ghost: x(new Date(firstCommitment.dueOn)),
      slip: {
        ...stretch(x, firstCommitment.dueOn, commitment.dueOn),
        later: slip > 0,
      },
    }),
    ...(deliveredOn && { delivered: x(new Date(deliveredOn)) }),
    overdue: open && commitment.dueOn < today,
  };
}
