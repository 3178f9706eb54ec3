import { ObjectiveDay } from '@stagecraft/backstage-plugin-sla-common';
import { useChosenPoint } from '../../hooks/useChosenPoint';
import { describeDay, describeSpan } from './describeDay';
import { DayOutcome, judgeDay, tallyDays } from './judgeDay';
import { DaysTable } from './DaysTable';
import styles from './NinetyDayBars.module.css';

/**
 * How each day went, one bar a day. Tall means met, short and red means below
 * the target, a grey stub means that nothing was measured. The strip is one
 * stop of the keyboard: arrows walk the days, and the line below tells each.
 */
export function NinetyDayBars(props: {
  targetPpm: number;
  days: ObjectiveDay[];
}) {
  return props.days.length === 0 ? null : <Days {...props} />;
}

function Days(props: { targetPpm: number; days: ObjectiveDay[] }) {
  const { targetPpm, days } = props;
  const { chosen, choose, sliderProps } = useChosenPoint({
    label: 'Day by day',
    count: days.length,
    describe: index => describeDay(targetPpm, days[index]),
  });
  return (
    <figure className={styles.figure}>
      <div className={styles.strip} {...sliderProps}>
        {days.map((day, index) => (
          <Bar
            key={day.day}
            outcome={judgeDay(targetPpm, day)}
            chosen={chosen === index}
            onPoint={() => choose(index)}
          />
        ))}
      </div>
      <figcaption className={styles.caption}>
        {chosen === undefined
          ? describeSpan(tallyDays(targetPpm, days))
          : describeDay(targetPpm, days[chosen])}
      </figcaption>
      <DaysTable targetPpm={targetPpm} days={days} />
    </figure>
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
