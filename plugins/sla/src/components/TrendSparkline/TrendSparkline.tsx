import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatAttainment } from '@stagecraft/backstage-plugin-sla-react';
import styles from './TrendSparkline.module.css';

const WIDTH = 84;
const HEIGHT = 26;
const INSET = 3;

interface TrendProps {
  /** Attainment in parts per million, oldest day first; `null` without data. */
  trend: (number | null)[];
  targetPpm: number;
}

/**
 * Attainment day by day against the target, as a small line; days without data
 * leave a gap.
 */
export function TrendSparkline(props: TrendProps) {
  const { trend, targetPpm } = props;
  const measured = trend.flatMap(ppm => ppm ?? []);
  if (measured.length === 0) {
    return <span className={styles.none}>No data</span>;
  }
  const words = describe(trend, targetPpm);
  return (
    <svg
      className={styles.sparkline}
      role="img"
      aria-label={words}
      width={WIDTH}
      height={HEIGHT}
    >
      <title>{words}</title>
      <Lines {...props} />
    </svg>
  );
}

function Lines({ trend, targetPpm }: TrendProps) {
  const measured = trend.flatMap(ppm => ppm ?? []);
  const x = scaleLinear([0, trend.length - 1], [INSET, WIDTH - INSET]);
  const y = scaleLinear(
    [Math.min(targetPpm, ...measured), Math.max(targetPpm, ...measured) + 1],
    [HEIGHT - INSET, INSET],
  );
  const draw = line<number | null>(
    (_, day) => x(day),
    ppm => y(ppm ?? 0),
  ).defined(ppm => ppm !== null);
  const [left, right] = x.range();
  return (
    <>
      <line
        className={styles.target}
        x1={left}
        x2={right}
        y1={y(targetPpm)}
        y2={y(targetPpm)}
      />
      <path className={styles.trend} d={draw(trend) ?? ''} />
      {trend.map((ppm, day) =>
        ppm !== null && isAlone(trend, day) ? (
          // A line needs two days; one between gaps is a dot.
          <circle
            key={x(day)}
            className={styles.dot}
            cx={x(day)}
            cy={y(ppm)}
            r={1.5}
          />
        ) : null,
      )}
    </>
  );
}

function isAlone(trend: (number | null)[], day: number): boolean {
  return (trend[day - 1] ?? null) === null && (trend[day + 1] ?? null) === null;
}

function describe(trend: (number | null)[], targetPpm: number): string {
  const measured = trend.flatMap(ppm => ppm ?? []);
  const met = measured.filter(ppm => ppm >= targetPpm).length;
  return `Last ${trend.length} days: target met on ${met} of ${
    measured.length
  } measured, lowest ${formatAttainment(Math.min(...measured), targetPpm)}`;
}
