import { Text } from '@backstage/ui';
import {
  daysBetween,
  type Commitment,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  formatSlip,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { reasonWords } from '../../format';
import { ConfidenceMeter } from '../ConfidenceMeter';
import { PersonName } from '../PersonName';
import styles from './ItemPage.module.css';

/** Every promise that was made, the one that holds first. */
export function PromiseHistory({ item }: { item: RoadmapItemDetails }) {
  if (item.commitments.length === 0) {
    return (
      <Text as="p" color="secondary">
        No date has been promised.
      </Text>
    );
  }
  const latestFirst = [...item.commitments].reverse();
  return (
    <ol className={styles.timeline} reversed>
      {latestFirst.map((commitment, index) => (
        <PromiseMade
          key={commitment.revision}
          commitment={commitment}
          previous={latestFirst[index + 1]}
          holds={index === 0}
        />
      ))}
    </ol>
  );
}

function PromiseMade(props: {
  commitment: Commitment;
  previous?: Commitment;
  holds: boolean;
}) {
  const { commitment, previous, holds } = props;
  const Due = holds ? 'strong' : 's';
  return (
    <li className={styles.moment} data-holds={holds}>
      <p className={styles.momentTitle}>
        <Due>
          {commitment.period.replace('-', ' ')}, by{' '}
          {formatDate(commitment.dueOn)}
        </Due>
        {previous && (
          <span>
            {formatSlip(daysBetween(previous.dueOn, commitment.dueOn))}
          </span>
        )}
        <ConfidenceMeter confidence={commitment.confidence} />
      </p>
      {commitment.reasonCode && (
        <p>
          {reasonWords[commitment.reasonCode]}: {commitment.reason}
        </p>
      )}
      <p className={styles.by}>
        Promised by <PersonName actor={commitment.promisedBy} /> on{' '}
        {formatDate(commitment.promisedAt)}
        {commitment.imported &&
          `, imported on ${formatDate(commitment.recordedAt)}`}
      </p>
    </li>
  );
}
