import { ObjectiveDay } from '@stagecraft/backstage-plugin-sla-common';
import { formatCount, formatDay } from '../../format';
import { attainmentOfDay, OUTCOME_WORDS } from './describeDay';
import { judgeDay } from './judgeDay';
import styles from './NinetyDayBars.module.css';

/** The same days as a table, latest first, folded away until it is wanted. */
export function DaysTable(props: { targetPpm: number; days: ObjectiveDay[] }) {
  const { targetPpm, days } = props;
  return (
    <details className={styles.details}>
      <summary>Show the days as a table</summary>
      <div className={styles.tableScroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Day (UTC)</th>
              <th scope="col">Attainment</th>
              <th scope="col">Outcome</th>
              <th scope="col">Failed</th>
              <th scope="col">Total</th>
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map(day => (
              <tr key={day.day}>
                <th scope="row">{formatDay(day.day)}</th>
                <td>{attainmentOfDay(targetPpm, day)}</td>
                <td>{OUTCOME_WORDS[judgeDay(targetPpm, day)]}</td>
                <td>{formatCount(day.total - day.good)}</td>
                <td>{formatCount(day.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
