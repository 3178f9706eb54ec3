import { ReactNode } from 'react';
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
export function ObjectiveVerdict(props: {
  objective: ObjectiveDetail;
  now: Date;
}) {
  const { objective, now } = props;
  const { state, notComputed, targetPpm, remainingBudget } = objective;
  const target = formatPpm(targetPpm);
  return (
    <Card>
      <CardBody>
        <div className={styles.verdict}>
          <Figure name="State" words={notComputed ?? STATE_MEANINGS[state]}>
            <ObjectiveStateBadge state={state} notComputed={notComputed} />
          </Figure>
          <Figure
            name="Attainment"
            words={`of ${target} over ${formatWindow(objective.window)}`}
          >
            <strong>
              {formatAttainment(objective.attainmentPpm, targetPpm)}
            </strong>
            {objective.sample && <SampleDataNote />}
          </Figure>
          <Figure
            name="Error budget"
            words={describeBudget(targetPpm, objective)}
          >
            <BudgetBar state={state} remaining={remainingBudget} />
          </Figure>
          <Figure name="Coverage" words={describeCoverage(objective, now)}>
            <strong>{formatShare(objective.coverage)}</strong>
          </Figure>
        </div>
      </CardBody>
    </Card>
  );
}

function Figure(props: { name: string; words: string; children: ReactNode }) {
  return (
    <section className={styles.figureBlock}>
      <h3>{props.name}</h3>
      {props.children}
      <p>{props.words}</p>
    </section>
  );
}

function describeCoverage(objective: ObjectiveDetail, now: Date): string {
  const { lastSampleAt } = objective;
  const measured = 'of the window’s minutes were measured';
  return lastSampleAt
    ? `${measured}, the last ${formatAge(lastSampleAt, now)}`
    : measured;
}
