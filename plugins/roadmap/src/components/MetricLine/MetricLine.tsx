import type {
  Metric,
  MetricVerdict,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  describeGap,
  describeStanding,
  formatGoal,
  formatProgress,
  verdictWords,
} from '../../format';
import styles from './MetricLine.module.css';

/** A verdict by word and colour. */
export function VerdictBadge({ verdict }: { verdict: MetricVerdict }) {
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      {verdictWords[verdict]}
    </span>
  );
}

/** How far a reading is; the bar ends at baseline and target, the words do not. */
function ProgressBar({ progress }: { progress: number }) {
  const share = Math.min(Math.max(progress, 0), 1);
  return (
    <span
      className={styles.track}
      role="img"
      aria-label={formatProgress(progress)}
    >
      <span className={styles.way} style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** One metric: where it is to go, how far it is, and what its last reading means. */
export function MetricLine({ metric }: { metric: Metric }) {
  const { latest } = metric;
  const gap = describeGap(metric);
  return (
    <div className={styles.metric}>
      <p className={styles.name}>
        <strong>{metric.name}</strong> <span>{formatGoal(metric)}</span>
        {latest?.verdict && <VerdictBadge verdict={latest.verdict} />}
      </p>
      {latest && <ProgressBar progress={latest.progress} />}
      <p className={styles.standing} data-due={metric.readingDue}>
        {describeStanding(metric)}
      </p>
      {gap && (
        <p
          className={styles.standing}
          data-failed={Boolean(metric.sourceError)}
        >
          {gap}
        </p>
      )}
    </div>
  );
}
