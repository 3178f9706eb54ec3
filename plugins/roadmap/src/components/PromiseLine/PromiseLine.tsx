import {
  RiCalendarLine,
  RiErrorWarningLine,
  RiHistoryLine,
} from '@remixicon/react';
import {
  slipDays,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  formatSlip,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf } from '../../hooks';
import { ConfidenceMeter } from '../ConfidenceMeter';
import styles from './PromiseLine.module.css';

type Promised = Pick<RoadmapItem, 'commitment' | 'firstCommitment' | 'lane'>;

/** What is promised: quarter, date, confidence, and the first promise as a ghost when it was another. */
export function PromiseLine({ item }: { item: Promised }) {
  const { commitment, firstCommitment, lane } = item;
  const { asOf = new Date().toISOString() } = useAsOf();
  if (!commitment) {
    return <p className={styles.none}>Not promised yet</p>;
  }
  const slip = slipDays(item);
  const overdue = lane === 'now' && commitment.dueOn < asOf.slice(0, 10);
  return (
    <div className={styles.promise}>
      <p className={styles.date}>
        <RiCalendarLine aria-hidden size={14} />
        <strong>{commitment.period.replace('-', ' ')}</strong>
        <span>by {formatDate(commitment.dueOn)}</span>
      </p>
      {overdue && (
        <p className={styles.overdue}>
          <RiErrorWarningLine aria-hidden size={14} /> Overdue
        </p>
      )}
      {lane !== 'delivered' && (
        <ConfidenceMeter confidence={commitment.confidence} />
      )}
      {slip !== undefined && firstCommitment && (
        <p className={styles.ghost}>
          <RiHistoryLine aria-hidden size={14} />
          <span>
            first promised <s>{formatDate(firstCommitment.dueOn)}</s>
          </span>
          <span className={slip > 0 ? styles.late : styles.early}>
            {formatSlip(slip)}
          </span>
        </p>
      )}
    </div>
  );
}
