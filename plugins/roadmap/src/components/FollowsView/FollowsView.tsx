import { Skeleton, Text } from '@backstage/ui';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { LoadFailed } from '@stagecraft/backstage-plugin-roadmap-react';
import { useGrowingItems } from '../../hooks';
import { ItemCard } from '../ItemCard';
import { MoreItems } from '../MoreItems';
import { NewsAge } from '../NewsAge';
import styles from './FollowsView.module.css';

const STEP = 24;

/** What the reader hears of, by choice or by what the own teams rely on; what changed last comes first. */
export function FollowsView({ query, now }: { query: ItemQuery; now: Date }) {
  const loaded = useGrowingItems({ ...query, sort: 'updated' }, { step: STEP });
  const { value, error, reload } = loaded;
  if (error) {
    return <LoadFailed what="what you follow" error={error} retry={reload} />;
  }
  if (!value) {
    return (
      <div className={styles.cards} role="status" aria-label="Loading">
        <Skeleton width="100%" height={168} />
        <Skeleton width="100%" height={168} />
        <Skeleton width="100%" height={168} />
      </div>
    );
  }
  return (
    <>
      <Text as="p" color="secondary">
        What you chose to follow, what your teams own, and what is planned for
        what they rely on.
      </Text>
      <ul className={styles.cards} aria-label="What you follow">
        {value.items.map(item => (
          <li key={item.id}>
            <NewsAge newsAt={item.updatedAt} now={now} />
            <ItemCard item={item} headingLevel="h2" />
          </li>
        ))}
      </ul>
      <MoreItems {...loaded} />
    </>
  );
}
