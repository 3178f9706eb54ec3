import { Alert } from '@stagecraft/backstage-plugin-sla-common';
import { Text } from '@backstage/ui';
import {
  formatBurn,
  formatInstant,
  formatShortDuration,
  formatThreshold,
} from '@stagecraft/backstage-plugin-sla-react';
import { describeRule } from './describeRule';
import styles from './ObjectivePage.module.css';

/** Alerts of the objective, those that fire first. */
export function AlertList({ alerts }: { alerts: Alert[] }) {
  if (alerts.length === 0) {
    return (
      <Text as="p" color="secondary">
        No alert has fired.
      </Text>
    );
  }
  return (
    <ul className={styles.sources}>
      {alerts.map(alert => (
        <li key={alert.id}>
          <span className={styles.sourceName}>
            <strong>{describeRule(alert.rule.id)}</strong>
            {alert.state === 'firing' ? (
              <span className={styles.firing}>Firing</span>
            ) : (
              <span className={styles.quiet}>Resolved</span>
            )}
          </span>
          <span className={styles.quiet}>{describe(alert)}</span>
        </li>
      ))}
    </ul>
  );
}

function describe({ startedAt, resolvedAt, long, rule }: Alert): string {
  const began = `${formatInstant(startedAt)}: ${formatBurn(
    long.rate,
  )} over ${formatShortDuration(long.minutes)}, above ${formatThreshold(
    rule.threshold,
  )}`;
  return resolvedAt ? `${began}; resolved ${formatInstant(resolvedAt)}` : began;
}
