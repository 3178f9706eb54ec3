import {
  formatBudget,
  formatCount,
  formatInstant,
} from '@stagecraft/backstage-plugin-sla-react';
import { ScrollTable } from '../ScrollTable';
import { BAND_WORDS, formatExpected } from './describePoint';
import { BurnDownWindow } from './geometry';
import styles from './BurnDown.module.css';

/** The figures of the chart as tables, folded away until they are wanted. */
export function SeriesTable({ window }: { window: BurnDownWindow }) {
  return (
    <details className={styles.details}>
      <summary>Show the chart as a table</summary>
      <ScrollTable label="The chart as a table">
        <thead>
          <tr>
            <th scope="col">Until</th>
            <th scope="col">Budget left</th>
            <th scope="col">Spent evenly</th>
            <th scope="col">Good</th>
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody>
          {[...window.series].reverse().map(point => (
            <tr key={point.at}>
              <th scope="row">{formatInstant(point.at)}</th>
              <td>{formatBudget(point.remaining)}</td>
              <td>{formatExpected(point.expected)}</td>
              <td>{formatCount(point.good)}</td>
              <td>
                {point.measured ? formatCount(point.total) : 'Not measured'}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <BandsTable window={window} />
    </details>
  );
}

function BandsTable({ window }: { window: BurnDownWindow }) {
  if (window.bands.length === 0) {
    return null;
  }
  return (
    <ScrollTable label="Exclusions, incidents and maintenance">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Title</th>
          <th scope="col">From</th>
          <th scope="col">To (not included)</th>
        </tr>
      </thead>
      <tbody>
        {window.bands.map(band => (
          <tr key={`${band.kind} ${band.from} ${band.title}`}>
            <th scope="row">{BAND_WORDS[band.kind]}</th>
            <td>{band.title}</td>
            <td>{formatInstant(band.from)}</td>
            <td>{formatInstant(band.to)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
