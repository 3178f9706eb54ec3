import { Card, CardBody } from '@backstage/ui';
import { ObjectiveDetail } from '@stagecraft/backstage-plugin-sla-common';
import {
  BudgetBar,
  formatAge,
  formatAttainment,
  formatPpm,
  formatShare,
  formatWindow,
  ObjectiveStateBadge,
  SampleDataNote,
  STATE_MEANINGS,
} from '@stagecraft/backstage-plugin-sla-react';
import { describeBudget } from './describeBudget';
import styles from './ObjectivePage.module.css';

/** The answer in one look: state, attainment, budget, and how much was measured. */
export function ObjectiveVerdict(props: { objective: ObjectiveDetail }) {
  const { objective } = props;
  const { state, notComputed, targetPpm, window, lastSampleAt } = objective;
  return (
    <Card>
      <CardBody>
        <div className={styles.verdict}>
          <section className={styles.figureBlock}>
            <h2>State</h2>
            <ObjectiveStateBadge state={state} notComputed={notComputed} />
            <p>{notComputed ?? STATE_MEANINGS[state]}</p>
          </section>
          <section className={styles.figureBlock}>
            <h2>Attainment</h2>
            <strong>
              {formatAttainment(objective.attainmentPpm, targetPpm)}
            </strong>
            <p>
              of {formatPpm(targetPpm)} promised over {formatWindow(window)}
            </p>
            {objective.sample && <SampleDataNote />}
          </section>
          <section className={styles.figureBlock}>
            <h2>Error budget</h2>
            <BudgetBar state={state} remaining={objective.remainingBudget} />
            <p>{describeBudget(targetPpm, objective)}</p>
          </section>
          <section className={styles.figureBlock}>
            <h2>Coverage</h2>
            <strong>{formatShare(objective.coverage)}</strong>
            <p>
              of the window’s minutes were measured
              {lastSampleAt
                ? `, the last ${formatAge(lastSampleAt, new Date())}`
                : ''}
            </p>
          </section>
        </div>
      </CardBody>
    </Card>
  );
}
