import { RiFireFill } from '@remixicon/react';
import { Text } from '@backstage/ui';
import { BurnOf, RuleBurn } from '@stagecraft/backstage-plugin-sla-common';
import {
  formatBurn,
  formatCount,
  formatShortDuration,
  formatThreshold,
} from '@stagecraft/backstage-plugin-sla-react';
import { ScrollTable } from '../ScrollTable';
import { burnSteps } from './figureSteps';
import { describeRule } from './describeRule';
import { Steps } from './Steps';
import styles from './ObjectivePage.module.css';

/** Each alert rule: how fast the budget burns in both its windows, and from when on it alerts. */
export function BurnRates(props: {
  targetPpm: number;
  burnRates: RuleBurn[];
  /** Rules that can never alert, and why. */
  leftOut: { id: string; reason: string }[];
}) {
  const { targetPpm, burnRates, leftOut } = props;
  return (
    <>
      <Text as="p" color="secondary" variant="body-small">
        At 1× the error budget lasts exactly the window. A rule alerts when both
        of its windows burn faster than its threshold.
      </Text>
      {burnRates.length === 0 ? (
        <p>No alert rule applies.</p>
      ) : (
        <RulesTable targetPpm={targetPpm} burnRates={burnRates} />
      )}
      {leftOut.length > 0 && <LeftOut rules={leftOut} />}
    </>
  );
}

function RulesTable(props: { targetPpm: number; burnRates: RuleBurn[] }) {
  const { targetPpm, burnRates } = props;
  return (
    <ScrollTable label="Burn rates">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Alerts above</th>
          <th scope="col">Long window</th>
          <th scope="col">Short window</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {burnRates.map(rule => (
          <tr key={rule.id} data-firing={rule.firing || undefined}>
            <th scope="row">{describeRule(rule.id)}</th>
            <td>{formatThreshold(rule.threshold)}</td>
            <td>
              <Burn targetPpm={targetPpm} burn={rule.long} rule={rule} />
            </td>
            <td>
              <Burn targetPpm={targetPpm} burn={rule.short} rule={rule} />
            </td>
            <td>
              <Standing rule={rule} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Whether a rule is over its threshold, and what keeps it silent. */
function Standing({ rule }: { rule: RuleBurn }) {
  return (
    <>
      {rule.firing ? (
        <span className={styles.firing}>
          <RiFireFill aria-hidden size={16} /> Alerting
        </span>
      ) : (
        'Quiet'
      )}
      {rule.silencedBy && <div>Alerts are silent: {rule.silencedBy}</div>}
    </>
  );
}

/** A burn rate with its window, which opens to its working. */
function Burn(props: { targetPpm: number; burn: BurnOf; rule: RuleBurn }) {
  const { targetPpm, burn, rule } = props;
  const over = burn.rate !== null && burn.rate > rule.threshold;
  return (
    <details className={styles.burn}>
      <summary data-over={over || undefined}>
        <strong>{formatBurn(burn.rate)}</strong> in{' '}
        {formatShortDuration(burn.minutes)}
      </summary>
      <p>
        {formatCount(burn.total - burn.good)} of {formatCount(burn.total)} not
        good
      </p>
      <Steps steps={burnSteps(targetPpm, burn)} />
    </details>
  );
}

function LeftOut({ rules }: { rules: { id: string; reason: string }[] }) {
  return (
    <div className={styles.leftOut}>
      <p>Left out, since they could never alert:</p>
      <ul>
        {rules.map(({ id, reason }) => (
          <li key={id}>
            <strong>{describeRule(id)}</strong>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
