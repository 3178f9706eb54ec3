import { DateTime } from 'luxon';
import { Text } from '@backstage/ui';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  AgreementPeriod,
  DEFAULT_OBJECTIVE_ID,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatAttainment,
  formatPpm,
  formatShare,
  ObjectiveStateBadge,
  SampleDataNote,
} from '@stagecraft/backstage-plugin-sla-react';
import { ScrollTable } from '../ScrollTable';
import { PeriodBars } from './PeriodBars';
import styles from './AgreementPage.module.css';

type Level = AgreementPeriod['levels'][number];

/** Attainment month by month since the agreement began: as bars, and as a table. */
export function Periods({ periods }: { periods: AgreementPeriod[] }) {
  if (periods.length === 0) {
    return (
      <Text as="p" color="secondary">
        The agreement has not begun yet.
      </Text>
    );
  }
  return (
    <>
      <PeriodBars periods={periods} />
      <ScrollTable label="Attainment by month">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Level</th>
            <th scope="col">Agreed</th>
            <th scope="col">Attained</th>
            <th scope="col">State</th>
            <th scope="col">Coverage</th>
            <th scope="col">Credit due</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(period => (
            <PeriodRows key={period.from} period={period} />
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

function PeriodRows({ period }: { period: AgreementPeriod }) {
  const { levels, revision, complete } = period;
  return (
    <>
      {levels.map((level, index) => (
        <tr key={level.objective}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={levels.length}>
              {nameOfPeriod(period)}
              <small>
                {complete ? 'complete' : 'so far'}, by revision {revision}
              </small>
            </th>
          )}
          <LevelCells level={level} />
          {index === 0 && (
            <td rowSpan={levels.length}>{describeCredit(period)}</td>
          )}
        </tr>
      ))}
    </>
  );
}

function LevelCells({ level }: { level: Level }) {
  return (
    <>
      <td>
        <LevelName level={level} />
      </td>
      <td>{formatPpm(level.agreedPpm)}</td>
      <td>
        <span className={styles.figure}>
          {formatAttainment(level.attainmentPpm, level.agreedPpm)}
          {level.sample && <SampleDataNote />}
        </span>
      </td>
      <td>
        <ObjectiveStateBadge state={level.state} />
      </td>
      <td>{formatShare(level.coverage)}</td>
    </>
  );
}

/** `November 2026`; periods begin with a month in the agreement's zone. */
export function nameOfPeriod({ from, to }: AgreementPeriod): string {
  // The middle of a month is in that month, whatever the zone it is counted in.
  const middle = (Date.parse(from) + Date.parse(to)) / 2;
  return DateTime.fromMillis(middle, { zone: 'utc', locale: 'en-GB' }).toFormat(
    'LLLL yyyy',
  );
}

/** The SLO's name, and the objective's where there are several. */
function LevelName({ level }: { level: Level }) {
  // Of an unknown objective there is only the SLO's ref.
  const [kind, name, id] = level.objective.split('/');
  return (
    <>
      <EntityDisplayName
        entityRef={`${kind}/${name}`}
        hideIcon
        disableTooltip
      />
      {id && id !== DEFAULT_OBJECTIVE_ID && `, ${id}`}
    </>
  );
}

/** What is owed for a period, or why nothing can be said. */
export function describeCredit(period: AgreementPeriod): string {
  const { creditPercent, levels } = period;
  if (creditPercent === null) {
    const measured = levels.some(({ attainmentPpm }) => attainmentPpm !== null);
    return measured ? 'None agreed' : 'Not measured';
  }
  return creditPercent === 0 ? 'None' : `${creditPercent}%`;
}
