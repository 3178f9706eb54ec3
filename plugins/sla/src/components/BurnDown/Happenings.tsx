import { formatInstant } from '@stagecraft/backstage-plugin-sla-react';
import { BAND_WORDS } from './describePoint';
import {
  BurnDownWindow,
  Geometry,
  HEIGHT,
  MARGIN,
  unmeasured,
} from './geometry';
import styles from './BurnDown.module.css';

const LEAST_PIXELS = 2;
/** Half the room that `Revision 12` takes, in pixels. */
const HALF_NAME = 34;

interface HappeningsProps {
  window: BurnDownWindow;
  geometry: Geometry;
}

/** Exclusions, incidents and maintenance behind the lines. */
export function Bands({ window, geometry }: HappeningsProps) {
  return (
    <>
      {window.bands.map(band => (
        <rect
          key={`${band.kind} ${band.from} ${band.title}`}
          className={styles.band}
          data-kind={band.kind}
          {...stretchOf(geometry, Date.parse(band.from), Date.parse(band.to))}
          y={MARGIN.top}
          height={HEIGHT - MARGIN.top - MARGIN.bottom}
        >
          <title>{`${BAND_WORDS[band.kind]}: ${band.title}`}</title>
        </rect>
      ))}
    </>
  );
}

/** A grey rule on the axis wherever nothing was measured. */
export function Unmeasured({ window, geometry }: HappeningsProps) {
  return (
    <>
      {unmeasured(window).map(({ from, to }) => (
        <rect
          key={from}
          className={styles.unmeasured}
          {...stretchOf(geometry, from, to)}
          y={HEIGHT - MARGIN.bottom - 3}
          height={6}
        >
          <title>{`Nothing measured from ${formatInstant(
            new Date(from).toISOString(),
          )}`}</title>
        </rect>
      ))}
    </>
  );
}

/** Where a revision of the definition begins to hold. */
export function Markers({ window, geometry }: HappeningsProps) {
  return (
    <>
      {window.markers.map(({ revision, effectiveAt }) => {
        const at = stretchOf(geometry, Date.parse(effectiveAt), 0).x;
        return (
          <g key={revision} className={styles.marker}>
            <line
              x1={at}
              x2={at}
              y1={MARGIN.top - 6}
              y2={HEIGHT - MARGIN.bottom}
            />
            <text
              x={at}
              y={MARGIN.top - 10}
              // Beside its line where there is no room to stand astride.
              data-side={sideOf(geometry, at)}
            >
              Revision {revision}
            </text>
          </g>
        );
      })}
    </>
  );
}

function sideOf({ width }: Geometry, at: number): 'left' | 'right' | undefined {
  if (at > width - MARGIN.right - HALF_NAME) return 'left';
  return at < MARGIN.left + HALF_NAME ? 'right' : undefined;
}

/** A stretch of time as far as the window shows it, never too thin to be seen. */
function stretchOf({ x, width }: Geometry, from: number, to: number) {
  const [low, high] = [MARGIN.left, width - MARGIN.right];
  const clamp = (at: number) => Math.min(Math.max(x(at), low), high);
  const start = clamp(from);
  return { x: start, width: Math.max(clamp(to) - start, LEAST_PIXELS) };
}
