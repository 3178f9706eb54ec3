import { Box, Skeleton } from '@backstage/ui';
import styles from './PrimitivesPage.module.css';

const CARDS = ['first', 'second', 'third'];

/** The shape of the page while the catalog answers. */
export function PrimitivesSkeleton() {
  return (
    <div className={styles.grid} role="status" aria-label="Loading">
      {CARDS.map(card => (
        <Box key={card} bg="neutral" className={styles.card}>
          <Skeleton width="80%" height={24} />
          <Skeleton width="100%" height={64} />
          <Skeleton width="60%" height={20} />
        </Box>
      ))}
    </div>
  );
}
