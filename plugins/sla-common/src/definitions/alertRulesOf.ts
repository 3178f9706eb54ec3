import { highestBurnRate, standardAlertRules } from '../judgement/alertRules';
import type { AlertRule, AlertRules } from './alertRules';
import { durationToMinutes } from './duration';
import type { AlertConditionSpec, AlertPolicySpec, SloSpec } from './openSlo';

/** Events that a condition written by hand needs: it names no number of its own. */
const MINIMUM_EVENTS = 1;

/**
 * The alert rules of one objective of a valid SLO: those of the SLO's own
 * policies, one for each condition, else the standard ones for its window.
 * Policies and conditions named by reference count once they are resolved, see
 * `resolveReferences`.
 *
 * @param targetPpm - parts per million, below 1,000,000
 */
export function alertRulesOf(spec: SloSpec, targetPpm: number): AlertRules {
  const [window] = spec.timeWindow ?? [];
  if (spec.alertPolicies?.length) {
    return { rules: ownRules(spec), leftOut: [] };
  }
  return window
    ? standardAlertRules(targetPpm, durationToMinutes(window.duration))
    : { rules: [], leftOut: [] };
}

function ownRules({ alertPolicies }: SloSpec): AlertRule[] {
  return (alertPolicies ?? []).flatMap(policy =>
    policy.spec ? rulesOfPolicy(policy.metadata?.name ?? '', policy.spec) : [],
  );
}

function rulesOfPolicy(name: string, spec: AlertPolicySpec): AlertRule[] {
  return (spec.conditions ?? []).flatMap(condition =>
    condition.spec
      ? [ruleOf(condition.metadata?.name ?? name, name, condition.spec)]
      : [],
  );
}

function ruleOf(
  id: string,
  policyRef: string,
  { severity, condition }: AlertConditionSpec,
): AlertRule {
  const minutes = durationToMinutes(condition.lookbackWindow);
  return {
    id,
    severity,
    threshold: condition.threshold,
    longMinutes: minutes,
    shortMinutes: minutes,
    op: condition.op,
    minimumEvents: MINIMUM_EVENTS,
    ...(condition.alertAfter !== undefined && {
      alertAfterMinutes: alertAfterOf(condition.alertAfter),
    }),
    policyRef,
  };
}

/** OpenSLO's examples write `0m`, which is no length of a window. */
function alertAfterOf(text: string): number {
  return text === '0m' ? 0 : durationToMinutes(text);
}

/**
 * Whether a burn rate could ever pass a threshold: it is highest, 1 ÷ (1 −
 * target), when every event fails.
 *
 * @param targetPpm - parts per million, below 1,000,000
 */
export function canEverFire(
  { op, threshold }: Pick<AlertRule, 'op' | 'threshold'>,
  targetPpm: number,
): boolean {
  const highest = highestBurnRate(targetPpm);
  return op === 'gt'
    ? threshold < highest
    : op !== 'gte' || threshold <= highest;
}
