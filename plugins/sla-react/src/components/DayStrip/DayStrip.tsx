import { ReactNode } from 'react';
import { useChosenPoint } from '../../hooks/useChosenPoint';
import styles from './DayStrip.module.css';

/** How a day is drawn: the worse, the shorter; what was not measured is a grey stub. */
export type DayTone = 'good' | 'degraded' | 'bad' | 'unmeasured';

/** One day of a strip. */
export interface DrawnDay {
  /** `YYYY-MM-DD`. */
  day: string;
  tone: DayTone;
}

/**
 * One bar a day. The strip is one stop of the keyboard: arrows walk the days, and
 * the line below tells each, or the whole while none is chosen.
 */
export function DayStrip(props: {
  label: string;
  /** At least one. */
  days: DrawnDay[];
  /** One day in a sentence. */
  describe: (index: number) => string;
  /** All days in a sentence. */
  summary: string;
  /** Lower, where many strips stand on one page. */
  compact?: boolean;
  children?: ReactNode;
}) {
  const { label, days, describe, summary, compact, children } = props;
  const { chosen, choose, sliderProps } = useChosenPoint({
    label,
    count: days.length,
    describe,
  });
  return (
    <figure className={styles.figure} data-compact={compact || undefined}>
      <div className={styles.strip} {...sliderProps}>
        {days.map(({ day, tone }, index) => (
          <span
            key={day}
            className={styles.slot}
            data-chosen={chosen === index || undefined}
            onMouseEnter={() => choose(index)}
          >
            <span className={styles.bar} data-tone={tone} />
          </span>
        ))}
      </div>
      <figcaption className={styles.caption}>
        {chosen === undefined ? summary : describe(chosen)}
      </figcaption>
      {children}
    </figure>
  );
}
