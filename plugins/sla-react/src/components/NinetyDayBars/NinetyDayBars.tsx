import { KeyboardEvent, useState } from 'react';
import { ObjectiveDay } from '@stagecraft/backstage-plugin-sla-common';
import { describeDay, describeSpan } from './describeDay';
import { DayOutcome, judgeDay, tallyDays } from './judgeDay';
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
  const { at, chosen, setChosen, forget, onKeyDown } = useChosenDay(
    days.length,
  );
  if (days.length === 0) {
    return null;
  }
  const told = describeDay(targetPpm, days[at]);
  const span = describeSpan(tallyDays(targetPpm, days));
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
        aria-valuetext={told}
        onKeyDown={onKeyDown}
        onBlur={forget}
        onMouseLeave={forget}
      >
        {days.map((day, index) => (
          <Bar
            key={day.day}
            outcome={judgeDay(targetPpm, day)}
            chosen={chosen === index}
            onPoint={() => setChosen(index)}
          />
        ))}
      </div>
      <figcaption className={styles.caption}>
        {chosen === undefined ? span : told}
      </figcaption>
      <DaysTable targetPpm={targetPpm} days={days} />
    </figure>
  );
}

/** Which day is looked at: the last one until the reader chooses. */
function useChosenDay(count: number) {
  const [chosen, setChosen] = useState<number>();
  const last = count - 1;
  const at = Math.min(chosen ?? last, last);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      setChosen(Math.min(Math.max(step(at, last), 0), last));
    }
  };
  const forget = () => setChosen(undefined);
  return { at, chosen, setChosen, forget, onKeyDown };
}

function Bar(props: {
  outcome: DayOutcome;
  chosen: boolean;
  onPoint: () => void;
}) {
  const { outcome, chosen, onPoint } = props;
  return (
    <span
      className={styles.slot}
      data-chosen={chosen || undefined}
      onMouseEnter={onPoint}
    >
      <span className={styles.bar} data-outcome={outcome} />
    </span>
  );
}
