import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';
import { toneOf } from '../toneOf';
import { StateIcon } from './StateIcon';
import { STATE_MEANINGS, STATE_WORDS } from './stateWords';
import styles from './ObjectiveStateBadge.module.css';

/**
 * State of an objective by icon, word and colour. Only the states that need
 * attention have a background, so that a page of kept promises is calm.
 */
export function ObjectiveStateBadge(props: {
  state: ObjectiveState;
  /** Why nothing was computed, when that is the reason for "no data". */
  notComputed?: string;
}) {
  const { state, notComputed } = props;
  return (
    <span
      className={`${toneOf(state)} ${styles.badge}`}
      data-state={state}
      title={notComputed ?? STATE_MEANINGS[state]}
    >
      <StateIcon state={state} />
      {notComputed ? 'Not computed' : STATE_WORDS[state]}
    </span>
  );
}
