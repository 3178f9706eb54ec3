import {
  ObjectiveState,
  StateCounts as Counts,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatCount,
  StateIcon,
  STATES_BY_URGENCY,
  STATE_MEANINGS,
  STATE_WORDS,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './StateCounts.module.css';

const COUNT_OF: Record<ObjectiveState, keyof Counts> = {
  broken: 'broken',
  'at-risk': 'atRisk',
  'no-data': 'noData',
  kept: 'kept',
};

/** How many objectives or agreements have each state; pressing one shows only those. */
export function StateCounts(props: {
  /** Absent while they are not known. */
  counts?: Counts;
  chosen?: ObjectiveState;
  onChoose: (state: ObjectiveState | undefined) => void;
}) {
  const { counts, chosen, onChoose } = props;
  return (
    <div className={styles.counts} role="group" aria-label="Filter by state">
      {STATES_BY_URGENCY.map(state => (
        <button
          key={state}
          type="button"
          className={styles.count}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? undefined : state)}
        >
          <span className={styles.countTop}>
            <span className={styles.countNumber}>
              {counts ? formatCount(counts[COUNT_OF[state]]) : '–'}
            </span>
            <StateIcon state={state} size={20} />
          </span>
          <span className={styles.countWord}>{STATE_WORDS[state]}</span>
          <span className={styles.countMeaning}>{STATE_MEANINGS[state]}</span>
        </button>
      ))}
    </div>
  );
}
