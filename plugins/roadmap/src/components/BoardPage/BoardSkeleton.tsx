import { Skeleton } from '@backstage/ui';
import { lanes } from '@stagecraft/backstage-plugin-roadmap-common';
import styles from './BoardPage.module.css';

/** The board's shape while it loads. */
export function BoardSkeleton() {
  return (
    <div
      className={styles.board}
      role="status"
      aria-label="Loading the roadmap"
    >
      {lanes.map((lane, index) => (
        <div key={lane} className={styles.lane}>
          <Skeleton width="40%" height={24} />
          <Skeleton width="100%" height={168} />
          {index % 2 === 0 && <Skeleton width="100%" height={168} />}
        </div>
      ))}
    </div>
  );
}
