import { Skeleton } from '@backstage/ui';
import styles from './RoadmapPage.module.css';

/** Something in the shape of a view while it is not known what there is. */
export function ViewSkeleton() {
  return (
    <div
      className={styles.skeleton}
      role="status"
      aria-label="Loading the roadmap"
    >
      {[1, 2, 3, 4].map(column => (
        <div key={column}>
          <Skeleton width="40%" height={24} />
          <Skeleton width="100%" height={168} />
        </div>
      ))}
    </div>
  );
}
