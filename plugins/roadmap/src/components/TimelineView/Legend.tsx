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
      <li className={styles.arrows}>
        <Arrow /> Needed by
      </li>
      <li className={styles.arrows}>
        <Arrow late /> Needed by what is promised sooner
      </li>
    </ul>
  );
}

function Arrow({ late }: { late?: boolean }) {
  return (
    <svg className={styles.sampleArrow} viewBox="0 0 28 10" aria-hidden>
      <g data-late={late}>
        <path className={styles.connector} d="M0 5H21" />
        <path className={styles.head} d="M21 1.5V8.5L28 5Z" />
      </g>
    </svg>
  );
}
