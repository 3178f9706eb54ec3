import { RiCheckboxCircleFill } from '@remixicon/react';
import styles from './TimelineView.module.css';

/** What the marks of the timeline mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      <li>
        <span className={`${styles.sample} ${styles.sampleBar}`} /> Promised; it
        fades as confidence lacks
      </li>
      <li>
        <span className={`${styles.sample} ${styles.sampleGhost}`} /> First
        promise
      </li>
      <li>
        <span className={`${styles.sample} ${styles.sampleLater}`} /> Slipped
      </li>
      <li>
        <span className={styles.sampleIcon}>
          <RiCheckboxCircleFill aria-hidden size={14} />
        </span>{' '}
        Delivered
      </li>
      <li>
        <span className={`${styles.sample} ${styles.sampleOverdue}`} /> Overdue
      </li>
    </ul>
  );
}
