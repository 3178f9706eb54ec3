import { Cell, ColumnConfig, Link } from '@backstage/ui';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { AgreementSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  formatDay,
  formatPpm,
  ObjectiveStateBadge,
} from '@stagecraft/backstage-plugin-sla-react';
import { stateOfAgreement } from './filterAgreements';
import styles from './AgreementsPage.module.css';

/** An agreement as a row; the ref is its id. */
export type AgreementRow = AgreementSummary & { id: string };

/** Columns of the list of agreements. */
export const agreementColumns: ColumnConfig<AgreementRow>[] = [
  {
    id: 'state',
    label: 'State',
    width: 116,
    cell: row => (
      <Cell>
        <ObjectiveStateBadge state={stateOfAgreement(row)} />
      </Cell>
    ),
  },
  {
    id: 'title',
    label: 'Agreement',
    isRowHeader: true,
    minWidth: 260,
    cell: row => <TitleCell row={row} />,
  },
  {
    id: 'levels',
    label: 'Agreed levels',
    width: 200,
    cell: row => (
      <Cell>
        <span className={styles.cell}>
          {row.objectives
            .map(({ agreedPpm }) => formatPpm(agreedPpm))
            .join(', ')}
        </span>
      </Cell>
    ),
  },
  {
    id: 'review',
    label: 'Review',
    width: 130,
    cell: row => (
      <Cell>
        <span className={styles.cell}>
          {row.reviewOn ? formatDay(row.reviewOn) : 'Not planned'}
        </span>
      </Cell>
    ),
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 180,
    cell: row => (
      <Cell>
        <span className={styles.cell}>
          <EntityRefLink entityRef={row.ownerRef} defaultKind="group" />
        </span>
      </Cell>
    ),
  },
];

function TitleCell({ row }: { row: AgreementRow }) {
  const { ref, title, providerRef, consumerRefs } = row;
  return (
    <Cell>
      <div className={styles.cell}>
        <Link href={agreementPath(ref)} weight="bold" standalone>
          {title}
        </Link>
        <small>
          <EntityRefLink entityRef={providerRef} defaultKind="component" /> to{' '}
          <EntityRefLinks entityRefs={consumerRefs} defaultKind="group" />
        </small>
      </div>
    </Cell>
  );
}
