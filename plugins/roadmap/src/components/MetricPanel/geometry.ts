import {
  scaleLinear,
  scaleUtc,
  type ScaleLinear,
  type ScaleTime,
} from 'd3-scale';
import type { MetricDetails } from '@stagecraft/backstage-plugin-roadmap-common';

/** Space around the plot, in pixels. */
export const MARGIN = { top: 12, right: 16, bottom: 24, left: 56 };
export const HEIGHT = 200;

const PIXELS_PER_DATE = 104;
const DAY_MS = 86_400_000;
const VALUE_TICKS = 4;

/** Where days and values lie. */
export interface Geometry {
  width: number;
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
  dates: Date[];
  values: number[];
}

/** A calendar date as the scale takes it. */
export const dayAt = (date: string) => new Date(`${date}T00:00:00Z`);

/** Lays the chart out: all readings, baseline, target and check date are in sight. `width` in pixels. */
export function layOut(
  metric: Pick<MetricDetails, 'baseline' | 'target' | 'checkOn' | 'readings'>,
  width: number,
): Geometry {
  const { baseline, target, checkOn, readings } = metric;
  const days = [checkOn, ...readings.map(({ readOn }) => readOn)].sort();
  const values = [baseline, target, ...readings.map(({ value }) => value)];
  const inner = Math.max(width - MARGIN.left - MARGIN.right, 1);
  const x = scaleUtc(
    [dayAt(days[0]), dayAt(days[days.length - 1])],
    [MARGIN.left, MARGIN.left + inner],
  );
  const y = scaleLinear(
    [Math.min(...values), Math.max(...values)],
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  ).nice(VALUE_TICKS);
  return {
    width,
    x,
    y,
    // Readings know no hours, so a short span has no marks between its days.
    dates: x
      .ticks(Math.max(Math.floor(inner / PIXELS_PER_DATE), 2))
      .filter(date => date.getTime() % DAY_MS === 0),
    values: y.ticks(VALUE_TICKS),
  };
}
