import type { ReactNode } from 'react';
import { Flex, Link, Skeleton } from '@backstage/ui';
import type {
  ItemQuery,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '../../format';
import { useItems } from '../../hooks';
import { itemPath, ROADMAP_PATH } from '../../routes';
import { LoadFailed } from '../LoadFailed';
import { SampleNote } from '../SampleNote';
import { StateBadge } from '../StateBadge';
import styles from './ItemList.module.css';

/** A short list of items, a line each, with the way to all of them. */
export function ItemList(props: { query: ItemQuery; empty: ReactNode }) {
  const { value, error, reload } = useItems(props.query);
  if (error)
    return <LoadFailed what="the roadmap" error={error} retry={reload} />;
  if (!value) {
    return (
      <Flex
        direction="column"
        gap="3"
        role="status"
        aria-label="Loading the roadmap"
      >
        <Skeleton width="80%" height={20} />
        <Skeleton width="60%" height={20} />
        <Skeleton width="70%" height={20} />
      </Flex>
    );
  }
  if (value.items.length === 0) return <>{props.empty}</>;
  const more = value.totalItems - value.items.length;
  return (
    <>
      <ul className={styles.list}>
        {value.items.map(item => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          <Link href={ROADMAP_PATH}>{`${more} more on the roadmap`}</Link>
        </p>
      )}
    </>
  );
}

function Line({ item }: { item: RoadmapItem }) {
  const { commitment } = item;
  return (
    <li>
      <Link href={itemPath(item.key)} standalone weight="bold">
        {item.title}
      </Link>
      <div className={styles.details}>
        <StateBadge state={item.state} />
        <span>
          {commitment
            ? `${commitment.period.replace('-', ' ')}, by ${formatDate(
                commitment.dueOn,
              )}`
            : 'Not promised yet'}
        </span>
        <SampleNote source={item.source} />
      </div>
    </li>
  );
}
