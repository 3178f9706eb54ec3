import {
  lanes,
  quartersFrom,
  type ItemQuery,
  type Lane,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { laneWords } from '../../format';
import { Column } from './Column';
import styles from './Columns.module.css';

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

/** The items by what comes now, next and later, and what has come. */
export function LanesView({ query, now }: { query: ItemQuery; now: Date }) {
  const meanings = meaningsOf(now);
  return (
    <div className={styles.lanes}>
      {lanes.map(lane => (
        <Column
          key={lane}
          heading={laneWords[lane]}
          meaning={meanings[lane]}
          query={{
            ...query,
            lane,
            sort: lane === 'delivered' ? 'delivered' : 'due',
          }}
          now={now}
          target={{ lane }}
        />
      ))}
    </div>
  );
}
