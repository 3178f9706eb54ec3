import { Cell, Link, type ColumnConfig } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  confidenceWord,
  slipDays,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  formatSlip,
  itemPath,
  SampleNote,
  StateBadge,
  VisibilityNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf } from '../../hooks';
import styles from './ListView.module.css';

function TitleCell({ item }: { item: RoadmapItem }) {
  const { asOf } = useAsOf();
  return (
    <Cell>
      <div className={styles.cell}>
        <Link href={itemPath(item.key, asOf)} weight="bold" standalone>
          {item.title}
        </Link>
        <small>
          {item.key} <VisibilityNote visibility={item.visibility} />{' '}
          <SampleNote source={item.source} />
        </small>
      </div>
    </Cell>
  );
}

function DueCell({ item }: { item: RoadmapItem }) {
  const { commitment, deliveredOn } = item;
  return (
    <Cell>
      <div className={styles.cell}>
        {commitment ? (
          <span>{formatDate(commitment.dueOn)}</span>
        ) : (
          <small>Not promised</small>
        )}
        {deliveredOn && <small>delivered {formatDate(deliveredOn)}</small>}
      </div>
    </Cell>
  );
}

function SlipCell({ item }: { item: RoadmapItem }) {
  const slip = slipDays(item);
  return (
    <Cell>
      <div className={styles.cell}>
        {slip === undefined ? (
          <small>–</small>
        ) : (
          <>
            <span className={slip > 0 ? styles.late : undefined}>
              {formatSlip(slip)}
            </span>
            <small>first {formatDate(item.firstCommitment!.dueOn)}</small>
          </>
        )}
      </div>
    </Cell>
  );
}

function ConfidenceCell({ item }: { item: RoadmapItem }) {
  const { commitment } = item;
  return (
    <Cell>
      <div className={styles.cell}>
        {commitment ? (
          <>
            <span>{Math.round(commitment.confidence * 100)} %</span>
            <small>{confidenceWord(commitment.confidence)}</small>
          </>
        ) : (
          <small>–</small>
        )}
      </div>
    </Cell>
  );
}

const plain = (text: (item: RoadmapItem) => string | number) =>
  function PlainCell(item: RoadmapItem) {
    return (
      <Cell>
        <div className={styles.cell}>{text(item)}</div>
      </Cell>
    );
  };

/** Columns of the list; the id of each that sorts is the name of the order. */
export const itemColumns: ColumnConfig<RoadmapItem>[] = [
  {
    id: 'title',
    label: 'Item',
    isRowHeader: true,
    isSortable: true,
    minWidth: 220,
    cell: item => <TitleCell item={item} />,
  },
  {
    id: 'state',
    label: 'State',
    isSortable: true,
    width: 124,
    cell: item => (
      <Cell>
        <StateBadge state={item.state} />
      </Cell>
    ),
  },
  {
    id: 'owner',
    label: 'Owner',
    isSortable: true,
    width: 168,
    cell: item => (
      <Cell>
        <div className={styles.cell}>
          <EntityRefLink entityRef={item.ownerRef} hideIcon />
        </div>
      </Cell>
    ),
  },
  {
    id: 'due',
    label: 'Promised for',
    isSortable: true,
    width: 148,
    cell: item => <DueCell item={item} />,
  },
  {
    id: 'slip',
    label: 'Slip',
    isSortable: true,
    width: 140,
    cell: item => <SlipCell item={item} />,
  },
  {
    id: 'confidence',
    label: 'Confidence',
    isSortable: true,
    width: 148,
    cell: item => <ConfidenceCell item={item} />,
  },
  {
    id: 'votes',
    label: 'Votes',
    isSortable: true,
    width: 104,
    cell: plain(({ votes }) => votes),
  },
  {
    id: 'updated',
    label: 'Changed',
    isSortable: true,
    width: 124,
    cell: plain(({ updatedAt }) => formatDate(updatedAt)),
  },
];
