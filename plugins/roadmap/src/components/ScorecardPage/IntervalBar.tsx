import type { Share } from '@stagecraft/backstage-plugin-roadmap-common';
import styles from './ScorecardPage.module.css';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** A share as a mark on a line from none to all, and its interval as a band; the words stand beside it. */
export function IntervalBar({ share }: { share: Share }) {
  const { kept, judged, interval } = share;
  if (!interval) return <span className={styles.track} aria-hidden />;
  const { low, high } = interval;
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={styles.band}
        style={{ left: percent(low), width: percent(high - low) }}
      />
      <span className={styles.mark} style={{ left: percent(kept / judged) }} />
    </span>
  );
}
