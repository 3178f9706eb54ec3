import { RiFlaskLine } from '@remixicon/react';
import styles from './SampleDataNote.module.css';

/** Says beside a figure that it is drawn from sample history, not from measurement. */
export function SampleDataNote() {
  return (
    <span
      className={styles.note}
      title="Drawn from sample history that came with the portal, not from measurement"
    >
      <RiFlaskLine aria-hidden size={12} />
      Sample data
    </span>
  );
}
