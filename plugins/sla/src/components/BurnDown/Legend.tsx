import { BAND_WORDS } from './describePoint';
import { BurnDownWindow } from './geometry';
import styles from './BurnDown.module.css';

/** What the lines and bands of the chart mean; only what is drawn. */
export function Legend({ window }: { window: BurnDownWindow }) {
  const kinds = [...new Set(window.bands.map(({ kind }) => kind))];
  const gaps = window.series.some(({ measured }) => !measured);
  return (
    <ul className={styles.legend}>
      <li>
        <span className={styles.key} data-line="remaining" aria-hidden />
        Budget left
      </li>
      <li>
        <span className={styles.key} data-line="expected" aria-hidden />
        Spent evenly
      </li>
      {kinds.map(kind => (
        <li key={kind}>
          <span className={styles.key} data-kind={kind} aria-hidden />
          {BAND_WORDS[kind]}
        </li>
      ))}
      {gaps && (
        <li>
          <span className={styles.key} data-line="unmeasured" aria-hidden />
          Nothing measured
        </li>
      )}
    </ul>
  );
}
