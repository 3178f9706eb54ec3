import { Skeleton } from '@backstage/ui';
import styles from './PrimitivePage.module.css';

/** The shape of the page while the catalog answers. */
export function PrimitiveSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="Loading">
      <Skeleton width="50%" height={32} />
      <Skeleton width="70%" height={40} />
      <div className={styles.columns}>
        <Skeleton width="100%" height={320} />
        <Skeleton width="100%" height={320} />
        <Skeleton width="100%" height={320} />
      </div>
    </div>
  );
}
