import { ReactNode } from 'react';
import styles from './ScrollTable.module.css';

/** A table of figures that may be wider or longer than its place, within reach of the keyboard. */
export function ScrollTable(props: { label: string; children: ReactNode }) {
  return (
    <div
      className={styles.region}
      role="region"
      aria-label={props.label}
      // What scrolls must take the focus, or the keyboard cannot scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>{props.children}</table>
    </div>
  );
}
