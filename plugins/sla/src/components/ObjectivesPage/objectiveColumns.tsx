import { Cell, ColumnConfig, Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  BudgetBar,
  formatAge,
  formatAttainment,
  formatBurn,
  formatDuration,
  formatInstant,
  formatPpm,
  formatShare,
  formatWindow,
  objectivePath,
  ObjectiveStateBadge,
  SampleDataNote,
} from '@stagecraft/backstage-plugin-sla-react';
import { AlertingNote } from '../AlertingNote';
import { TrendSparkline } from '../TrendSparkline';
import styles from './ObjectivesPage.module.css';

/** An objective as a row; the key is its id. */
export type ObjectiveRow = ObjectiveSummary & { id: string };

/** What is promised, and whether it is kept. */
const verdictColumns: ColumnConfig<ObjectiveRow>[] = [
  {
    id: 'state',
    label: 'State',
    isSortable: true,
    width: 116,
    cell: row => (
      <Cell>
        <div className={styles.cell}>
          <ObjectiveStateBadge
            state={row.state}
            notComputed={row.notComputed}
          />
          {row.alerting && <AlertingNote severity={row.alerting} />}
        </div>
      </Cell>
    ),
  },
  {
    id: 'title',
    label: 'Objective',
    isRowHeader: true,
    isSortable: true,
    minWidth: 176,
    cell: row => <TitleCell row={row} />,
  },
  {
    id: 'attainment',
    label: 'Attainment',
    width: 184,
    cell: row => (
      <Cell>
        <div className={`${styles.cell} ${styles.number}`}>
          <span className={styles.figure}>
            <strong>
              {formatAttainment(row.attainmentPpm, row.targetPpm)}
            </strong>
            {row.sample && <SampleDataNote />}
          </span>
          <small>
            of {formatPpm(row.targetPpm)} over {formatWindow(row.window)}
          </small>
        </div>
      </Cell>
    ),
  },
];

/** What is left of the budget, and how fast it goes. */
const budgetColumn: ColumnConfig<ObjectiveRow> = {
  id: 'budget',
  label: 'Error budget',
  isSortable: true,
  width: 148,
  cell: row => (
    <Cell>
      <BudgetBar state={row.state} remaining={row.remainingBudget} />
    </Cell>
  ),
};

const paceColumns: ColumnConfig<ObjectiveRow>[] = [
  {
    id: 'burn',
    label: 'Burn rate',
    isSortable: true,
    width: 128,
    cell: row => (
      <Cell>
        <div className={`${styles.cell} ${styles.number}`}>
          <span>{formatBurn(row.burnRate)}</span>
          <small>{describePace(row)}</small>
        </div>
      </Cell>
    ),
  },
  {
    id: 'trend',
    label: '14 days',
    width: 112,
    cell: row => (
      <Cell>
        <TrendSparkline trend={row.trend} targetPpm={row.targetPpm} />
      </Cell>
    ),
  },
];

function coverageColumn(now: Date): ColumnConfig<ObjectiveRow> {
  return {
    id: 'coverage',
    label: 'Coverage',
    width: 128,
    cell: row => (
      <Cell>
        <div className={`${styles.cell} ${styles.number}`}>
          <span>{formatShare(row.coverage)} of minutes</span>
          <small
            title={
              row.lastSampleAt ? formatInstant(row.lastSampleAt) : undefined
            }
          >
            {row.lastSampleAt
              ? `last ${formatAge(row.lastSampleAt, now)}`
              : 'never measured'}
          </small>
        </div>
      </Cell>
    ),
  };
}

const ownerColumn: ColumnConfig<ObjectiveRow> = {
  id: 'owner',
  label: 'Owner',
  isSortable: true,
  width: 160,
  cell: row => (
    <Cell>
      <div className={styles.cell}>
        {row.ownerRef ? (
          <EntityRefLink entityRef={row.ownerRef} defaultKind="group" />
        ) : (
          <small>No owner</small>
        )}
      </div>
    </Cell>
  ),
};

/** What the burn rate of the last hour means for the budget. */
function describePace({ timeLeftMinutes }: ObjectiveRow): string {
  if (timeLeftMinutes === null) {
    return 'last hour';
  }
  return timeLeftMinutes === 0
    ? 'budget is spent'
    : `spent in ${formatDuration(timeLeftMinutes)}`;
}

function TitleCell({ row }: { row: ObjectiveRow }) {
  return (
    <Cell>
      <div className={styles.cell}>
        <Link href={objectivePath(row)} weight="bold" standalone>
          {row.title}
        </Link>
        <small>
          <EntityRefLink entityRef={row.entityRef} defaultKind="component" />
        </small>
      </div>
    </Cell>
  );
}

/**
 * Columns of the overview.
 *
 * @param now - the present, for the age of the last sample
 */
export function objectiveColumns(now: Date): ColumnConfig<ObjectiveRow>[] {
  return [
    ...verdictColumns,
    budgetColumn,
    ...paceColumns,
    coverageColumn(now),
    ownerColumn,
  ];
}
