import { scaleLinear } from 'd3-scale';
import { BurnDownPoint } from '@stagecraft/backstage-plugin-sla-common';
import { formatCount } from '@stagecraft/backstage-plugin-sla-react';
import { BurnDownWindow, Geometry, MARGIN } from './geometry';
import styles from './BurnDown.module.css';

const NAME_HEIGHT = 18;
const BAR_HEIGHT = 34;
const ROW_HEIGHT = NAME_HEIGHT + BAR_HEIGHT + 6;
const LEAST_PIXELS = 1;

/** What is counted in each interval, each on a scale of its own. */
const COUNTS = [
  {
    id: 'total',
    name: 'All events of an interval',
    of: (point: BurnDownPoint) => point.total,
  },
  {
    id: 'bad',
    name: 'Not good events of an interval',
    of: (point: BurnDownPoint) => point.total - point.good,
  },
];

/** All events and those that were not good, interval by interval. */
export function CountsDrawing(props: {
  window: BurnDownWindow;
  geometry: Geometry;
  chosen?: number;
}) {
  const { window, geometry, chosen } = props;
  const height = ROW_HEIGHT * COUNTS.length;
  return (
    <svg
      className={styles.counts}
      role="img"
      aria-label={COUNTS.map(({ name, of }) => nameOf(name, of, window)).join(
        '; ',
      )}
      viewBox={`0 0 ${geometry.width} ${height}`}
      height={height}
    >
      {COUNTS.map(({ id, name, of }, row) => (
        <g key={id} transform={`translate(0 ${row * ROW_HEIGHT})`}>
          <text className={styles.countName} x={MARGIN.left} y={12}>
            {nameOf(name, of, window)}
          </text>
          <Bars id={id} of={of} {...{ window, geometry, chosen }} />
        </g>
      ))}
    </svg>
  );
}

type CountOf = (point: BurnDownPoint) => number;

function nameOf(name: string, of: CountOf, window: BurnDownWindow): string {
  return `${name}, at most ${formatCount(Math.max(...window.series.map(of)))}`;
}

function Bars(props: {
  id: string;
  of: CountOf;
  window: BurnDownWindow;
  geometry: Geometry;
  chosen?: number;
}) {
  const { id, of, window, geometry, chosen } = props;
  const most = Math.max(...window.series.map(of), 1);
  const y = scaleLinear([0, most], [0, BAR_HEIGHT]);
  let from = geometry.x(new Date(window.from));
  return (
    <>
      {window.series.map((point, index) => {
        const [start, end] = [from, geometry.x(new Date(point.at))];
        from = end;
        const height = y(of(point));
        return (
          <rect
            key={point.at}
            className={styles.countBar}
            data-count={id}
            data-chosen={chosen === index || undefined}
            x={start}
            width={Math.max(end - start - 0.5, LEAST_PIXELS)}
            y={NAME_HEIGHT + BAR_HEIGHT - height}
            height={height}
          />
        );
      })}
    </>
  );
}
