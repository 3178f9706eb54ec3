import { useId } from 'react';
import { line } from 'd3-shape';
import useMeasure from 'react-use/esm/useMeasure';
import type { MetricDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '@stagecraft/backstage-plugin-roadmap-react';
import { describeStanding, formatGoal } from '../../format';
import { dayAt, HEIGHT, layOut, MARGIN, type Geometry } from './geometry';
import styles from './MetricPanel.module.css';

/** Until the width of the page is known. */
const FIRST_WIDTH = 640;

interface DrawingProps {
  metric: MetricDetails;
  geometry: Geometry;
}

/** The readings over time, between baseline and target; the same stand in the table below. */
export function MetricChart({ metric }: { metric: MetricDetails }) {
  const [ref, { width }] = useMeasure<HTMLDivElement>();
  const titleId = useId();
  const geometry = layOut(metric, width || FIRST_WIDTH);
  return (
    <div ref={ref}>
      <svg
        className={styles.drawing}
        role="img"
        aria-labelledby={titleId}
        aria-describedby={`${titleId}-description`}
        viewBox={`0 0 ${geometry.width} ${HEIGHT}`}
        height={HEIGHT}
      >
        <title id={titleId}>{`${metric.name}, reading by reading`}</title>
        <desc id={`${titleId}-description`}>
          {`It is to go ${formatGoal(metric)}. ${describeStanding(metric)}.`}
        </desc>
        <Axes geometry={geometry} />
        <Bounds metric={metric} geometry={geometry} />
        <Readings metric={metric} geometry={geometry} />
      </svg>
    </div>
  );
}

function Axes({ geometry }: { geometry: Geometry }) {
  const { x, y, width } = geometry;
  return (
    <>
      {geometry.values.map(value => (
        <g key={value}>
          <line
            className={styles.grid}
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text
            className={styles.tick}
            data-axis="y"
            x={MARGIN.left - 8}
            y={y(value)}
          >
            {y.tickFormat(geometry.values.length)(value)}
          </text>
        </g>
      ))}
      {geometry.dates.map((date, index) => (
        <text
          key={date.getTime()}
          className={styles.tick}
          data-axis="x"
          x={x(date)}
          y={HEIGHT - 6}
        >
          {tickLabel(date, geometry.dates[index - 1])}
        </text>
      ))}
    </>
  );
}

/** The year stands at the first mark, and where it changes. */
function tickLabel(date: Date, before?: Date): string {
  const day = formatDate(date.toISOString());
  return date.getUTCFullYear() === before?.getUTCFullYear()
    ? day.slice(0, -' 2026'.length)
    : day;
}

/** Baseline, target and the day from which readings count. */
function Bounds({ metric, geometry }: DrawingProps) {
  const { x, y, width } = geometry;
  const checkAt = x(dayAt(metric.checkOn));
  return (
    <>
      {(['baseline', 'target'] as const).map(bound => (
        <line
          key={bound}
          className={styles.bound}
          data-bound={bound}
          x1={MARGIN.left}
          x2={width - MARGIN.right}
          y1={y(metric[bound])}
          y2={y(metric[bound])}
        >
          <title>{bound === 'target' ? 'Target' : 'Baseline'}</title>
        </line>
      ))}
      <line
        className={styles.bound}
        data-bound="check"
        x1={checkAt}
        x2={checkAt}
        y1={MARGIN.top}
        y2={HEIGHT - MARGIN.bottom}
      >
        <title>Check date</title>
      </line>
    </>
  );
}

function Readings({ metric, geometry }: DrawingProps) {
  const { x, y } = geometry;
  const path = line<MetricDetails['readings'][number]>(
    ({ readOn }) => x(dayAt(readOn)),
    ({ value }) => y(value),
  );
  return (
    <>
      <path className={styles.line} d={path(metric.readings) ?? ''} />
      {metric.readings.map(({ seq, readOn, value, verdict }) => (
        <circle
          key={seq}
          className={styles.point}
          data-verdict={verdict}
          cx={x(dayAt(readOn))}
          cy={y(value)}
          r={4}
        />
      ))}
    </>
  );
}
