import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';
import {
  StateIcon,
  STATES_BY_URGENCY,
  STATE_MEANINGS,
  STATE_WORDS,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ObjectivesPage.module.css';

/** How many objectives have each state; pressing one shows only those. */
export function StateCounts(props: {
  /** Absent while they are not known. */
  counts?: Record<ObjectiveState, number>;
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
              {counts ? counts[state] : '–'}
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
