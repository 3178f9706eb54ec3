import { scaleLinear, scaleUtc, ScaleLinear, ScaleTime } from 'd3-scale';
import {
  ObjectiveWindow,
  BurnDownPoint,
} from '@stagecraft/backstage-plugin-sla-common';

/** What the chart is drawn from. */
export type BurnDownWindow = Pick<
  ObjectiveWindow,
  'from' | 'to' | 'series' | 'bands' | 'markers'
>;

/** Space around the plot, in pixels. */
export const MARGIN = { top: 26, right: 12, bottom: 26, left: 52 };
export const HEIGHT = 264;

const PIXELS_PER_DATE = 104;
const PERCENT_TICKS = 5;

/** Where instants and shares of the budget lie. */
export interface Geometry {
  width: number;
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
  dates: Date[];
  shares: number[];
}

/**
 * Lays the chart out. The scale always holds the whole budget and zero, and
 * reaches below it as far as the budget was overspent.
 *
 * @param width - of the whole drawing, in pixels
 */
export function layOut(window: BurnDownWindow, width: number): Geometry {
  const lowest = Math.min(0, ...window.series.map(p => p.remaining ?? 0));
  const highest = Math.max(1, ...window.series.map(p => p.remaining ?? 0));
  const inner = Math.max(width - MARGIN.left - MARGIN.right, 1);
  const x = scaleUtc(
    [new Date(window.from), new Date(window.to)],
    [MARGIN.left, MARGIN.left + inner],
  );
  const y = scaleLinear(
    [lowest, highest],
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  ).nice(PERCENT_TICKS);
  return {
    width,
    x,
    y,
    dates: x.ticks(Math.max(Math.floor(inner / PIXELS_PER_DATE), 2)),
    shares: y.ticks(PERCENT_TICKS),
  };
}

/** A stretch of time, as milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

/** Stretches of the series in which nothing was measured, neighbours as one. */
export function unmeasured(window: BurnDownWindow): Stretch[] {
  const stretches: Stretch[] = [];
  let from = Date.parse(window.from);
  window.series.forEach(point => {
    const to = Date.parse(point.at);
    const last = stretches[stretches.length - 1];
    if (!point.measured && last?.to === from) {
      last.to = to;
    } else if (!point.measured) {
      stretches.push({ from, to });
    }
    from = to;
  });
  return stretches;
}

/** Index of the point that lies nearest to a place on the drawing. */
export function nearestPoint(
  series: BurnDownPoint[],
  { x }: Geometry,
  pixel: number,
): number {
  const at = x.invert(pixel).getTime();
  const distance = (point: BurnDownPoint) =>
    Math.abs(Date.parse(point.at) - at);
  return series.reduce(
    (best, point, index) =>
      distance(point) < distance(series[best]) ? index : best,
    0,
  );
}
