import { Cell, ColumnConfig, Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  BudgetBar,
  formatAge,
  formatAttainment,
  formatInstant,
  formatPpm,
  formatShare,
  formatWindow,
  objectivePath,
  ObjectiveStateBadge,
  SampleDataNote,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ObjectivesPage.module.css';

/** An objective as a row; the key is its id. */
export type ObjectiveRow = ObjectiveSummary & { id: string };

/** What is promised, and whether it is kept. */
const verdictColumns: ColumnConfig<ObjectiveRow>[] = [
  {
    id: 'state',
    label: 'State',
    isSortable: true,
    width: 112,
    cell: row => (
      <Cell>
        <ObjectiveStateBadge state={row.state} notComputed={row.notComputed} />
      </Cell>
    ),
  },
  {
    id: 'title',
    label: 'Objective',
    isRowHeader: true,
    isSortable: true,
    minWidth: 200,
    cell: row => <TitleCell row={row} />,
  },
  {
    id: 'attainment',
    label: 'Attainment',
    isSortable: true,
    width: 192,
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

/** What is left of the budget. */
const budgetColumn: ColumnConfig<ObjectiveRow> = {
  id: 'budget',
  label: 'Error budget',
  isSortable: true,
  width: 160,
  cell: row => (
    <Cell>
      <BudgetBar state={row.state} remaining={row.remainingBudget} />
    </Cell>
  ),
};

const coverageColumn: ColumnConfig<ObjectiveRow> = {
  id: 'coverage',
  label: 'Coverage',
  isSortable: true,
  width: 120,
  cell: row => (
    <Cell>
      <div className={`${styles.cell} ${styles.number}`}>
        <span>{formatShare(row.coverage)}</span>
        <small>of minutes</small>
      </div>
    </Cell>
  ),
};

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

function lastSampleColumn(now: Date): ColumnConfig<ObjectiveRow> {
  return {
    id: 'lastSample',
    label: 'Last sample',
    isSortable: true,
    width: 140,
    cell: row =>
      row.lastSampleAt ? (
        <TextCell
          text={formatAge(row.lastSampleAt, now)}
          title={formatInstant(row.lastSampleAt)}
        />
      ) : (
        <TextCell text="Never" />
      ),
  };
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

function TextCell(props: { text: string; title?: string }) {
  return (
    <Cell>
      <span className={`${styles.cell} ${styles.number}`} title={props.title}>
        {props.text}
      </span>
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
    coverageColumn,
    ownerColumn,
    lastSampleColumn(now),
  ];
}
