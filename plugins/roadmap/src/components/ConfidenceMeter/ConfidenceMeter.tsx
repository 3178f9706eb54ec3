import {
  confidenceWord,
  type Confidence,
} from '@stagecraft/backstage-plugin-roadmap-common';
import styles from './ConfidenceMeter.module.css';

/** A stated confidence as word, number and bar. */
export function ConfidenceMeter({ confidence }: { confidence: Confidence }) {
  const percent = Math.round(confidence * 100);
  return (
    <span className={styles.meter}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ width: `${percent}%` }} />
      </span>
      {confidenceWord(confidence)}, {percent} %
    </span>
  );
}
