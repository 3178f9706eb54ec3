import { RiNotification3Fill, RiNotification3Line } from '@remixicon/react';
import { Skeleton, ToggleButton } from '@backstage/ui';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { useFollowers } from '../../hooks';
import styles from './FollowButton.module.css';

function countWords(count: number): string {
  return count === 1 ? '1 by choice' : `${count} by choice`;
}

function Reason({ following }: { following: boolean }) {
  return (
    <span className={styles.note}>
      {following
        ? 'You hear of it because your team owns it, or something that it touches.'
        : 'You chose not to hear of it, although your team owns it or something that it touches.'}
    </span>
  );
}

/** Whether the reader hears of the item, and why; pressed while it does. */
export function FollowButton({
  item,
}: {
  item: Pick<RoadmapItem, 'key' | 'title'>;
}) {
  const { followers, error, pending, failure, toggle } = useFollowers(item.key);
  if (!followers) {
    return error ? (
      <>Could not be read: {error.message}</>
    ) : (
      <Skeleton width={96} height={28} />
    );
  }
  const { count, following, byCatalog } = followers;
  const Icon = following ? RiNotification3Fill : RiNotification3Line;
  return (
    <span className={styles.follow}>
      <span className={styles.line}>
        <ToggleButton
          size="small"
          isSelected={following}
          // Not disabled while it is pending: that would take the keyboard's place away.
          onChange={() => pending || toggle()}
          iconStart={<Icon aria-hidden />}
          aria-label={`Follow ${item.title}`}
        >
          {following ? 'Following' : 'Follow'}
        </ToggleButton>
        <span className={styles.note}>{countWords(count)}</span>
      </span>
      {byCatalog && <Reason following={following} />}
      {failure && (
        <span role="alert" className={styles.failure}>
          Your choice was not kept: {failure}
        </span>
      )}
    </span>
  );
}
