import { ReactNode } from 'react';
import { Card, CardBody } from '@backstage/ui';
import {
  ObjectiveWindow,
  WorkingStep,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  BudgetBar,
  formatAttainment,
  formatBurn,
  formatDuration,
  formatPpm,
  formatShare,
  formatWindow,
  ObjectiveStateBadge,
  SampleDataNote,
  STATE_MEANINGS,
} from '@stagecraft/backstage-plugin-sla-react';
import { describeBudget } from './describeBudget';
import { figureSteps } from './figureSteps';
import { FigureWorking } from './Steps';
import styles from './ObjectivePage.module.css';

/** The answer in one look; every figure opens to how it came about. */
export function ObjectiveVerdict(props: {
  window: ObjectiveWindow;
  sample: boolean;
}) {
  const { window, sample } = props;
  const { state, coverage } = window.verdict;
  return (
    <Card>
      <CardBody>
        <div className={styles.verdict}>
          <Figure
            name="State"
            words={STATE_MEANINGS[state]}
            steps={figureSteps(window).state}
          >
            <ObjectiveStateBadge state={state} />
          </Figure>
          <Attainment window={window} sample={sample} />
          <ErrorBudget window={window} />
          <Pace window={window} />
          <Figure
            name="Coverage"
            words="of the minutes that can be measured hold a measurement"
            steps={figureSteps(window).coverage}
          >
            <strong>{formatShare(coverage)}</strong>
          </Figure>
        </div>
      </CardBody>
    </Card>
  );
}

function Attainment(props: { window: ObjectiveWindow; sample: boolean }) {
  const { window, sample } = props;
  const { verdict, targetPpm } = window;
  const length = formatWindow(window.window);
  return (
    <Figure
      name="Attainment"
      words={`of ${formatPpm(targetPpm)} over ${length}`}
      steps={figureSteps(window).attainment}
    >
      <strong>{formatAttainment(verdict.attainmentPpm, targetPpm)}</strong>
      {sample && <SampleDataNote />}
    </Figure>
  );
}

function ErrorBudget({ window }: { window: ObjectiveWindow }) {
  const { state, budget, budgetMinutesLeft, remainingBudget } = window.verdict;
  return (
    <Figure
      name="Error budget"
      words={describeBudget(budget, budgetMinutesLeft)}
      steps={figureSteps(window).budget}
    >
      <BudgetBar state={state} remaining={remainingBudget} />
    </Figure>
  );
}

/** How fast the budget goes, and how long it lasts at that pace. */
function Pace({ window }: { window: ObjectiveWindow }) {
  const { timeLeftMinutes } = window;
  const { lastHour, pace } = figureSteps(window);
  return (
    <Figure
      name="Burn rate, last hour"
      words={describePace(timeLeftMinutes)}
      steps={pace}
    >
      <strong>{lastHour ? formatBurn(lastHour.rate) : 'No data'}</strong>
    </Figure>
  );
}

function describePace(timeLeftMinutes: number | null): string {
  if (timeLeftMinutes === null) {
    return 'at 1× the budget lasts exactly the window';
  }
  return timeLeftMinutes === 0
    ? 'the budget is spent'
    : `at this pace the budget is spent in ${formatDuration(timeLeftMinutes)}`;
}

function Figure(props: {
  name: string;
  words: string;
  steps?: WorkingStep[];
  children: ReactNode;
}) {
  const { name, words, steps = [], children } = props;
  return (
    <section className={styles.figureBlock} aria-label={name}>
      <h3>{name}</h3>
      {children}
      <p>{words}</p>
      {steps.length > 0 && <FigureWorking of={name} steps={steps} />}
    </section>
  );
}
