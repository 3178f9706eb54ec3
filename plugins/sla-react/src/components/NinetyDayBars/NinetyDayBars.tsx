import { KeyboardEvent, useState } from 'react';
import { ObjectiveDay } from '@stagecraft/backstage-plugin-sla-common';
import { describeDay, describeSpan } from './describeDay';
import { judgeDay, tallyDays } from './judgeDay';
import { DaysTable } from './DaysTable';
import styles from './NinetyDayBars.module.css';

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: at => at - 1,
  ArrowRight: at => at + 1,
  PageUp: at => at - 7,
  PageDown: at => at + 7,
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * How each day went, one bar a day. Tall means met, short and red means below
 * the target, a grey stub means that nothing was measured. The strip is one
 * stop of the keyboard: arrows walk the days, and the line below tells each.
 */
export function NinetyDayBars(props: {
  targetPpm: number;
  days: ObjectiveDay[];
}) {
  const { targetPpm, days } = props;
  const [chosen, setChosen] = useState<number>();
  const last = days.length - 1;
  if (last < 0) {
    return null;
  }
  const at = Math.min(chosen ?? last, last);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      setChosen(Math.min(Math.max(step(at, last), 0), last));
    }
  };
  return (
    <figure className={styles.figure}>
      <div
        className={styles.strip}
        role="slider"
        tabIndex={0}
        aria-label="Day by day"
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={at + 1}
        aria-valuetext={describeDay(targetPpm, days[at])}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(undefined)}
        onMouseLeave={() => setChosen(undefined)}
      >
        {days.map((day, index) => (
          <span
            key={day.day}
            className={styles.slot}
            data-chosen={chosen === index || undefined}
            onMouseEnter={() => setChosen(index)}
          >
            <span
              className={styles.bar}
              data-outcome={judgeDay(targetPpm, day)}
            />
          </span>
        ))}
      </div>
      <figcaption className={styles.caption}>
        {chosen === undefined
          ? describeSpan(tallyDays(targetPpm, days))
          : describeDay(targetPpm, days[at])}
      </figcaption>
      <DaysTable targetPpm={targetPpm} days={days} />
    </figure>
  );
}
