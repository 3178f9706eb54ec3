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
  const [chosen, setChosen] = useState<number>();
  if (days.length === 0) {
    return null;
  }
  return (
    <figure className={styles.figure}>
      <Strip {...props} chosen={chosen} onChoose={setChosen} />
      <figcaption className={styles.caption}>
        {chosen === undefined
          ? describeSpan(tallyDays(targetPpm, days))
          : describeDay(targetPpm, days[chosen])}
      </figcaption>
      <DaysTable targetPpm={targetPpm} days={days} />
    </figure>
  );
}

/** The bars; the last day is told until the reader chooses another. */
function Strip(props: {
  targetPpm: number;
  days: ObjectiveDay[];
  chosen?: number;
  onChoose: (index: number | undefined) => void;
}) {
  const { targetPpm, days, chosen, onChoose } = props;
  const [last, at] = [days.length - 1, chosen ?? days.length - 1];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(at, last);
    if (next !== undefined) {
      event.preventDefault();
      onChoose(Math.min(Math.max(next, 0), last));
    }
  };
  return (
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
      onBlur={() => onChoose(undefined)}
      onMouseLeave={() => onChoose(undefined)}
    >
      {days.map((day, index) => (
        <Bar
          key={day.day}
          outcome={judgeDay(targetPpm, day)}
          chosen={chosen === index}
          onPoint={() => onChoose(index)}
        />
      ))}
    </div>
  );
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
