import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';
import { formatBudget } from '../../format';
import { toneOf } from '../toneOf';
import styles from './BudgetBar.module.css';

/**
 * Error budget that is left, as a meter with its figure in words. An overspent
 * budget is a full hatched bar and says by how much, never an empty one that
 * could pass for "just spent".
 */
export function BudgetBar(props: {
  state: ObjectiveState;
  /** Share that is left; negative when overspent; `null` without data. */
  remaining: number | null;
  /** What the meter measures, for screen readers. */
  label?: string;
}) {
  const { state, remaining, label = 'Error budget' } = props;
  const words = formatBudget(remaining);
  if (remaining === null) {
    return (
      <span className={styles.root}>
        <span className={styles.track} data-empty aria-hidden />
        <span className={styles.words}>{words}</span>
      </span>
    );
  }
  const overspent = remaining < 0;
  const percent = Math.min(Math.max(remaining * 100, 0), 100);
  return (
    <span className={`${toneOf(state)} ${styles.root}`}>
      <span
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(percent)}
        aria-valuetext={words}
      >
        <span
          className={styles.fill}
          data-overspent={overspent || undefined}
          style={{ width: overspent ? '100%' : `${percent}%` }}
        />
      </span>
      <span className={styles.words} aria-hidden>
        {words}
      </span>
    </span>
  );
}
