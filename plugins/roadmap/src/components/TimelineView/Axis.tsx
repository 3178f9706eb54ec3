import type { Quarter } from '@stagecraft/backstage-plugin-roadmap-common';
import type { TimelineScale } from './timelineLayout';
import styles from './TimelineView.module.css';

interface AxisProps {
  quarters: Quarter[];
  scale: TimelineScale;
  now: Date;
}

/** The names of the quarters above the rows. */
export function Axis({ quarters, scale }: AxisProps) {
  return (
    <div className={styles.axis} aria-hidden>
      <div className={styles.axisTrack}>
        {quarters.map(({ period, start, end }) => (
          <span
            key={period}
            className={styles.quarter}
            style={{
              left: `${scale(new Date(start))}%`,
              width: `${scale(new Date(end)) - scale(new Date(start))}%`,
            }}
          >
            {period.replace('-', ' ')}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The lines of the quarters and of today behind a row. */
export function Grid({ quarters, scale, now }: AxisProps) {
  const [begin, end] = scale.domain();
  return (
    <>
      {quarters.slice(1).map(({ period, start }) => (
        <span
          key={period}
          className={styles.line}
          style={{ left: `${scale(new Date(start))}%` }}
        />
      ))}
      {now > begin && now < end && (
        <span className={styles.today} style={{ left: `${scale(now)}%` }} />
      )}
    </>
  );
}
