import {
  durationToMinutes,
  standardAlertRules,
  type ObjectiveTerms,
} from '@stagecraft/backstage-plugin-sla-common';
import type { RevisedDefinition } from '../../database/tables';

/** What an objective says, beside its target, as its page shows it. */
export function objectiveTerms(current: RevisedDefinition): ObjectiveTerms {
  const { timeWindow, timeSliceMinutes, timeSliceTargetPpm } = current;
  return {
    ...(timeWindow && { timeWindow }),
    noData: current.noData,
    exclusions: current.exclusions,
    ...(timeSliceMinutes !== undefined && { timeSliceMinutes }),
    ...(timeSliceTargetPpm !== undefined && { timeSliceTargetPpm }),
    alertRules: current.alertRules,
    alertRulesLeftOut: leftOut(current),
  };
}

/** Only an objective without policies of its own has the standard rules. */
function leftOut({ targetPpm, window, alertRules }: RevisedDefinition) {
  if (!window) return [];
  const standard = standardAlertRules(targetPpm, durationToMinutes(window));
  const ids = new Set(standard.rules.map(({ id }) => id));
  const isStandard =
    alertRules.length === ids.size && alertRules.every(({ id }) => ids.has(id));
  return isStandard ? standard.leftOut : [];
}
