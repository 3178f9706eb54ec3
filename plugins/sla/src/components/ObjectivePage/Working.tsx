import { Text } from '@backstage/ui';
import {
  ObjectiveDetail,
  ObjectiveWorking,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatAttainment,
  formatBudget,
  formatCount,
  formatInstant,
  formatPpm,
  formatShare,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ObjectivePage.module.css';

/** The working of the figures, so that anybody can check them. */
export function Working(props: { objective: ObjectiveDetail }) {
  const { objective } = props;
  const { working, notComputed } = objective;
  if (!working) {
    return (
      <Text as="p" color="secondary">
        Nothing is computed. {notComputed}
      </Text>
    );
  }
  return (
    <>
      <p className={styles.formula}>
        <code>{working.formula}</code>
      </p>
      <dl className={styles.working}>
        {rowsOf(objective, working).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function rowsOf(
  objective: ObjectiveDetail,
  working: ObjectiveWorking,
): [string, string][] {
  const { attainmentPpm, remainingBudget, budgetingMethod } = objective;
  const { good, total, targetPpm, coverageMinutes, windowMinutes } = working;
  const measured = `${formatCount(coverageMinutes)} of ${formatCount(
    windowMinutes,
  )} minutes`;
  return [
    ['From', formatInstant(working.from)],
    ['To (not included)', formatInstant(working.to)],
    ['Method', budgetingMethod],
    ['Good events', formatCount(good)],
    ['All events', formatCount(total)],
    ['Attainment', formatAttainment(attainmentPpm, targetPpm)],
    ['Target', formatPpm(targetPpm)],
    ['Error budget', formatBudget(remainingBudget, { inPercent: true })],
    ['Measured', `${measured} (${formatShare(objective.coverage)})`],
  ];
}
