import { Text } from '@backstage/ui';
import { ObjectiveDetail } from '@stagecraft/backstage-plugin-sla-common';
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
  const { working, notComputed, ...objective } = props.objective;
  const { attainmentPpm, remainingBudget, budgetingMethod, coverage } =
    objective;
  if (!working) {
    return (
      <Text as="p" color="secondary">
        Nothing is computed. {notComputed}
      </Text>
    );
  }
  const { good, total, targetPpm } = working;
  const measured = `${formatCount(working.coverageMinutes)} of ${formatCount(
    working.windowMinutes,
  )} minutes`;
  const rows: [string, string][] = [
    ['From', formatInstant(working.from)],
    ['To (not included)', formatInstant(working.to)],
    ['Method', budgetingMethod],
    ['Good events', formatCount(good)],
    ['All events', formatCount(total)],
    ['Attainment', formatAttainment(attainmentPpm, targetPpm)],
    ['Target', formatPpm(targetPpm)],
    ['Error budget', formatBudget(remainingBudget)],
    ['Measured', `${measured} (${formatShare(coverage)})`],
  ];
  return (
    <>
      <p className={styles.formula}>
        <code>{working.formula}</code>
      </p>
      <dl className={styles.working}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
