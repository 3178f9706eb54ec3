import { Cell, ColumnConfig, Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ProjectSummary } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import {
  formatAge,
  formatInstant,
} from '@stagecraft/backstage-plugin-sla-react';
import { describeMove, describeVersions } from '../../fleet';
import { StateBadge } from '../StateBadge';
import styles from './FleetPage.module.css';

/** A project as a row; the key is its entity. */
export type ProjectRow = ProjectSummary & { id: string };

const stateColumns: ColumnConfig<ProjectRow>[] = [
  {
    id: 'project',
    label: 'Project',
    isRowHeader: true,
    minWidth: 176,
    cell: row => (
      <Cell>
        <div className={styles.cell}>
          <strong>
            <EntityRefLink entityRef={row.entityRef} defaultKind="component" />
          </strong>
          <RepositoryLink {...row} />
        </div>
      </Cell>
    ),
  },
  {
    id: 'state',
    label: 'State',
    minWidth: 240,
    cell: row => (
      <Cell>
        <div className={styles.cell}>
          <StateBadge project={row} />
          {row.problem && <small>{row.problem}</small>}
          {row.movedTo && (
            <small>
              {describeMove(row.movedTo, 'register the project there')}
            </small>
          )}
        </div>
      </Cell>
    ),
  },
  {
    id: 'release',
    label: 'Golden path',
    minWidth: 200,
    cell: row => (
      <Cell>
        <div className={styles.cell}>
          <span>{row.template}</span>
          <small>{describeVersions(row)}</small>
        </div>
      </Cell>
    ),
  },
];

function RepositoryLink({ movedTo, repositoryUrl }: ProjectRow) {
  const url = movedTo ?? repositoryUrl;
  return (
    url && (
      <small>
        <Link href={url}>Repository</Link>
      </small>
    )
  );
}

const changedColumn: ColumnConfig<ProjectRow> = {
  id: 'changed',
  label: 'Files changed since',
  minWidth: 176,
  cell: ({ changed }) => (
    <Cell>
      <div className={`${styles.cell} ${styles.number}`}>
        {changed ? (
          <>
            <span>
              {changed.team} by the team, {changed.template} by releases
            </span>
            {changed.both > 0 && <strong>{changed.both} by both</strong>}
          </>
        ) : (
          <small>Not known</small>
        )}
      </div>
    </Cell>
  ),
};

const ownerColumn: ColumnConfig<ProjectRow> = {
  id: 'owner',
  label: 'Owner',
  width: 152,
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

function checkedColumn(now: Date): ColumnConfig<ProjectRow> {
  return {
    id: 'checked',
    label: 'Compared',
    width: 128,
    cell: ({ checkedAt }) => (
      <Cell>
        <div className={styles.cell}>
          {checkedAt ? (
            <small title={formatInstant(checkedAt)}>
              {formatAge(checkedAt, now)}
            </small>
          ) : (
            <small>never</small>
          )}
        </div>
      </Cell>
    ),
  };
}

/**
 * Columns of the projects.
 *
 * @param now - the present, for the age of the comparison
 */
export function projectColumns(now: Date): ColumnConfig<ProjectRow>[] {
  return [...stateColumns, changedColumn, ownerColumn, checkedColumn(now)];
}
