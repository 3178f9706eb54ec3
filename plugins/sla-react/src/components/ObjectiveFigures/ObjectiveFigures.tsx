import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { formatAttainment, formatPpm, formatWindow } from '../../format';
import { BudgetBar } from '../BudgetBar';
import { ObjectiveStateBadge } from '../ObjectiveStateBadge';
import { SampleDataNote } from '../SampleDataNote';
import styles from './ObjectiveFigures.module.css';

/** State, attainment against target, and budget of one objective, in one row. */
export function ObjectiveFigures(props: { objective: ObjectiveSummary }) {
  const { objective } = props;
  const { state, attainmentPpm, targetPpm } = objective;
  return (
    <div className={styles.root}>
      <div className={styles.state}>
        <ObjectiveStateBadge
          state={state}
          notComputed={objective.notComputed}
        />
      </div>
      <div className={styles.attainment}>
        <span className={styles.figure}>
          <strong>{formatAttainment(attainmentPpm, targetPpm)}</strong>
          {objective.sample && <SampleDataNote />}
        </span>
        <span className={styles.target}>
          target {formatPpm(targetPpm)} over {formatWindow(objective.window)}
        </span>
      </div>
      <div className={styles.budget}>
        <BudgetBar state={state} remaining={objective.remainingBudget} />
      </div>
    </div>
  );
}
