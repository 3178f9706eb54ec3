import { Link } from '@backstage/ui';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '../../format';
import { itemPath } from '../../paths';
import { SampleNote } from '../SampleNote';
import { VisibilityNote } from '../VisibilityNote';
import { StateBadge } from '../StateBadge';
import styles from './ItemList.module.css';

/** Items, a line each: what, in which state, and promised for when. */
export function ItemLines({ items }: { items: RoadmapItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map(item => (
        <Line key={item.id} item={item} />
      ))}
    </ul>
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
        <VisibilityNote visibility={item.visibility} />
        <SampleNote source={item.source} />
      </div>
    </li>
  );
}
