import {
  BY_HAND,
  type Metric,
} from '@stagecraft/backstage-plugin-roadmap-common';
import styles from './MetricPanel.module.css';

/** Who reads a metric where that is not people alone, and by what. */
export function ReadFrom({ metric }: { metric: Metric }) {
  const { sourceType, sourceQuery } = metric;
  if (sourceType === BY_HAND) return null;
  return (
    <p className={styles.source}>
      Read once a day from {sourceType}: <code>{sourceQuery}</code>
    </p>
  );
}
