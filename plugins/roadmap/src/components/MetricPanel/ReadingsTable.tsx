import type {
  JudgedReading,
  MetricDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '@stagecraft/backstage-plugin-roadmap-react';
import { formatProgress, formatValue } from '../../format';
import { VerdictBadge } from '../MetricLine';
import { PersonName } from '../PersonName';
import styles from './MetricPanel.module.css';

/** Every reading with what it meant, the latest first. */
export function ReadingsTable({ metric }: { metric: MetricDetails }) {
  const { name, unit, readings } = metric;
  return (
    <details className={styles.details} open={readings.length <= 4}>
      <summary>Every reading</summary>
      <div
        className={styles.scroll}
        role="region"
        aria-label={`Readings of ${name}`}
        // What scrolls must take the focus, or the keyboard cannot scroll it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Value</th>
              <th scope="col">How far</th>
              <th scope="col">Verdict</th>
              <th scope="col">Read by</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {[...readings].reverse().map(reading => (
              <Row key={reading.seq} reading={reading} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({ reading, unit }: { reading: JudgedReading; unit: string }) {
  return (
    <tr>
      <th scope="row">{formatDate(reading.readOn)}</th>
      <td>{formatValue(reading.value, unit)}</td>
      <td>{formatProgress(reading.progress)}</td>
      <td>
        {reading.verdict ? (
          <VerdictBadge verdict={reading.verdict} />
        ) : (
          'Before the check date'
        )}
      </td>
      <td>
        <PersonName actor={reading.readBy} />
      </td>
      <td>{reading.note}</td>
    </tr>
  );
}
