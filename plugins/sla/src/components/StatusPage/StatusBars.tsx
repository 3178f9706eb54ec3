import { StatusDay } from '@stagecraft/backstage-plugin-sla-common';
import { useChosenPoint } from '@stagecraft/backstage-plugin-sla-react';
import { describeStatusDay, describeStatusDays } from './describeStatusDay';
import styles from './StatusBars.module.css';

/**
 * How each day of a service went, one bar a day: the worse, the shorter; a grey
 * stub means that nothing was measured. One stop of the keyboard, whose arrows
 * walk the days, and the line below tells each.
 */
export function StatusBars(props: { title: string; days: StatusDay[] }) {
  const { title, days } = props;
  const { chosen, choose, sliderProps } = useChosenPoint({
    label: `${title}, day by day`,
    count: days.length,
    describe: index => describeStatusDay(days[index]),
  });
  return (
    <figure className={styles.figure}>
      <div className={styles.strip} {...sliderProps}>
        {days.map(({ day, state }, index) => (
          <span
            key={day}
            className={styles.slot}
            data-chosen={chosen === index || undefined}
            onMouseEnter={() => choose(index)}
          >
            <span className={styles.bar} data-state={state} />
          </span>
        ))}
      </div>
      <figcaption className={styles.caption}>
        {chosen === undefined
          ? describeStatusDays(days)
          : describeStatusDay(days[chosen])}
      </figcaption>
    </figure>
  );
}
