import {
  AgreementPeriod,
  AgreementQuarter,
  agreementQuarters,
  formatAttainment,
  formatPpm,
  QuarterLevel,
} from '@stagecraft/backstage-plugin-sla-common';
import { ObjectiveStateBadge } from '../ObjectiveStateBadge';
import { SampleDataNote } from '../SampleDataNote';
import styles from './AgreementQuarters.module.css';

const A_YEAR = 4;

/**
 * Whether an agreement was kept over its last four quarters. Each tells its
 * months: how many were kept, and the figure of the lowest.
 */
export function AgreementQuarters(props: {
  /** Months, newest first, as the API gives them. */
  periods: readonly AgreementPeriod[];
}) {
  const quarters = agreementQuarters(props.periods, A_YEAR);
  if (quarters.length === 0) {
    return <p className={styles.none}>The agreement has not begun yet.</p>;
  }
  return (
    <table className={styles.table} aria-label="The promise by quarter">
      <thead>
        <tr>
          <th scope="col">Quarter</th>
          <th scope="col">Promise</th>
          <th scope="col">Months kept</th>
          <th scope="col">Lowest month</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map(quarter => (
          <QuarterRow key={quarter.quarter} quarter={quarter} />
        ))}
      </tbody>
    </table>
  );
}

function QuarterRow({ quarter }: { quarter: AgreementQuarter }) {
  const { state, complete, measuredMonths, keptMonths, levels } = quarter;
  return (
    <tr>
      <th scope="row">
        {quarter.quarter.replace('-', ' ')}
        {!complete && <small>so far</small>}
      </th>
      <td>
        <ObjectiveStateBadge state={state} />
      </td>
      <td>
        {measuredMonths === 0
          ? 'None measured'
          : `${keptMonths} of ${measuredMonths}`}
      </td>
      <td>
        {levels.map(level => (
          <Lowest
            key={level.objective}
            level={level}
            named={levels.length > 1}
          />
        ))}
        {quarter.sample && <SampleDataNote />}
      </td>
    </tr>
  );
}

function Lowest(props: { level: QuarterLevel; named: boolean }) {
  const { objective, lowest } = props.level;
  // The name of the SLO, which the key holds between its kind and the objective's id.
  const name = objective.split('/')[1];
  return (
    <span className={styles.lowest}>
      {lowest
        ? `${formatAttainment(
            lowest.attainmentPpm,
            lowest.agreedPpm,
          )} of ${formatPpm(lowest.agreedPpm)}`
        : 'No data'}
      {props.named && <small>{name}</small>}
    </span>
  );
}
