import { Text } from '@backstage/ui';
import {
  lanes,
  quartersFrom,
  type ItemPage,
  type Lane,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { useAsOf } from '../../hooks';
import { LaneColumn } from './LaneColumn';
import styles from './BoardPage.module.css';

function meaningsOf(now: Date): Record<Lane, string> {
  const [current, next] = quartersFrom(now, 2).map(({ period }) =>
    period.replace('-', ' '),
  );
  return {
    now: `Due by the end of ${current}`,
    next: `Due in ${next}`,
    later: 'After that, or not promised yet',
    delivered: 'Shipped, latest first',
  };
}

function inLane(items: RoadmapItem[], lane: Lane): RoadmapItem[] {
  const found = items.filter(item => item.lane === lane);
  // The list comes by due date; of what is done, the latest is the news.
  return lane === 'delivered' ? found.reverse() : found;
}

/** The items by lane. */
export function Board({ items, totalItems }: ItemPage) {
  const { asOf } = useAsOf();
  const meanings = meaningsOf(asOf ? new Date(asOf) : new Date());
  return (
    <>
      {totalItems > items.length && (
        <Text as="p" color="secondary">
          Showing {items.length} of {totalItems} items; narrow the view to see
          the others.
        </Text>
      )}
      <div className={styles.board}>
        {lanes.map(lane => (
          <LaneColumn
            key={lane}
            lane={lane}
            meaning={meanings[lane]}
            items={inLane(items, lane)}
          />
        ))}
      </div>
    </>
  );
}
