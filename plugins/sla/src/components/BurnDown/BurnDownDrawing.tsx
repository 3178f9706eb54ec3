import { line } from 'd3-shape';
import { DateTime } from 'luxon';
import { BurnDownPoint } from '@stagecraft/backstage-plugin-sla-common';
import { Bands, Markers, Unmeasured } from './Happenings';
import { BurnDownWindow, Geometry, HEIGHT, MARGIN } from './geometry';
import styles from './BurnDown.module.css';

const DAY_MS = 86_400_000;

interface DrawingProps {
  window: BurnDownWindow;
  geometry: Geometry;
  chosen?: number;
}

/** The chart itself; what it shows is told in words by its title and description. */
export function BurnDownDrawing(
  props: DrawingProps & { titleId: string; title: string; description: string },
) {
  const { window, geometry, chosen, titleId, title, description } = props;
  return (
    <svg
      className={styles.drawing}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={`${titleId}-description`}
      viewBox={`0 0 ${geometry.width} ${HEIGHT}`}
      height={HEIGHT}
    >
      <title id={titleId}>{title}</title>
      <desc id={`${titleId}-description`}>{description}</desc>
      <Bands window={window} geometry={geometry} />
      <Axes geometry={geometry} />
      <Unmeasured window={window} geometry={geometry} />
      <Markers window={window} geometry={geometry} />
      <Lines window={window} geometry={geometry} />
      {chosen !== undefined && (
        <Chosen point={window.series[chosen]} geometry={geometry} />
      )}
    </svg>
  );
}

function Axes({ geometry }: { geometry: Geometry }) {
  const { y, width, shares } = geometry;
  return (
    <>
      {shares.map(share => (
        <g key={share}>
          <line
            className={share === 0 ? styles.zero : styles.grid}
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(share)}
            y2={y(share)}
          />
          <text
            className={styles.tick}
            data-axis="y"
            x={MARGIN.left - 8}
            y={y(share)}
          >
            {Math.round(share * 100)}%
          </text>
        </g>
      ))}
      <Dates geometry={geometry} />
    </>
  );
}

function Dates({ geometry }: { geometry: Geometry }) {
  const { x, dates } = geometry;
  const [from, to] = x.domain();
  const format =
    to.getTime() - from.getTime() <= 2 * DAY_MS ? 'HH:mm' : 'd LLL';
  return (
    <>
      {dates.map(date => (
        <text
          key={date.getTime()}
          className={styles.tick}
          data-axis="x"
          x={x(date)}
          y={HEIGHT - 8}
        >
          {DateTime.fromJSDate(date, { zone: 'utc' })
            .setLocale('en-GB')
            .toFormat(format)}
        </text>
      ))}
    </>
  );
}

/** What was left, what even spending leaves; a gap where nothing is known. */
function Lines({ window, geometry }: DrawingProps) {
  const { x, y } = geometry;
  const at = (point: BurnDownPoint) => x(new Date(point.at));
  const expected = line<BurnDownPoint>(at, point => y(point.expected));
  const remaining = line<BurnDownPoint>(at, point =>
    y(point.remaining ?? 0),
  ).defined(point => point.remaining !== null);
  return (
    <>
      <path className={styles.expected} d={expected(window.series) ?? ''} />
      <path className={styles.remaining} d={remaining(window.series) ?? ''} />
    </>
  );
}

function Chosen(props: { point: BurnDownPoint; geometry: Geometry }) {
  const { point, geometry } = props;
  const [at, share] = [geometry.x(new Date(point.at)), point.remaining];
  return (
    <g className={styles.chosen}>
      <line x1={at} x2={at} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
      {share !== null && <circle cx={at} cy={geometry.y(share)} r={4.5} />}
    </g>
  );
}
