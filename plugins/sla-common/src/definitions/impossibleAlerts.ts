import { highestBurnRate } from '../judgement/alertRules';
import { canEverFire } from './alertRulesOf';
import type { SloSpec } from './openSlo';
import { ppmToPercentText } from './targetToPpm';

/** A condition that is impossible, and where it was written or named. */
export interface AlertFinding {
  path: (string | number)[];
  message: string;
}

/**
 * Conditions of an SLO's policies that no objective of it could ever fulfil:
 * even when every event fails the burn rate stays below their threshold.
 *
 * @param spec - an SLO's spec, its references resolved as far as they are known
 * @param targetsPpm - of all its objectives, in parts per million
 */
export function impossibleAlerts(
  { alertPolicies }: Pick<SloSpec, 'alertPolicies'>,
  targetsPpm: number[],
): AlertFinding[] {
  const strictest = Math.max(...targetsPpm);
  return (alertPolicies ?? []).flatMap((policy, index) =>
    (policy.spec?.conditions ?? []).flatMap((item, number) => {
      const condition = item.spec?.condition;
      if (!condition || canEverFire(condition, strictest)) {
        return [];
      }
      const at = ['spec', 'alertPolicies', index];
      const path = policy.alertPolicyRef
        ? [...at, 'alertPolicyRef']
        : [...at, 'spec', 'conditions', number, ...placeIn(item)];
      return [{ path, message: tooHigh(condition.threshold, strictest) }];
    }),
  );
}

function placeIn({ conditionRef }: { conditionRef?: string }): string[] {
  return conditionRef ? ['conditionRef'] : ['spec', 'condition', 'threshold'];
}

function tooHigh(threshold: number, targetPpm: number): string {
  const highest = Number(highestBurnRate(targetPpm).toFixed(4));
  return `must be below ${highest}, the burn rate when every event fails at a target of ${ppmToPercentText(
    targetPpm,
  )} %, or it never alerts; got ${threshold}`;
}
