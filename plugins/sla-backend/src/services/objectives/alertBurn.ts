import {
  alertFires,
  burnRate,
  durationToMinutes,
  standardAlertRules,
  type AlertRule,
  type AlertRules,
  type RuleBurn,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CountedFigures } from '../../database/FiguresStore';
import type { AnnouncedTime } from '../../database/MaintenanceStore';
import type { RevisedDefinition } from '../../database/tables';
import { silencedBy } from '../alerts/silences';

/** The alert rules of an objective: its own, else the standard ones for its window. */
export function alertRulesOf(
  definition: Pick<RevisedDefinition, 'alertRules' | 'targetPpm' | 'window'>,
): AlertRules {
  const { alertRules, targetPpm, window } = definition;
  return alertRules.length > 0
    ? { rules: alertRules, leftOut: [] }
    : standardAlertRules(targetPpm, durationToMinutes(window));
}

/** The lengths of all windows that rules look at, in minutes. */
export function lengthsOf(rules: AlertRule[]): number[] {
  return [
    ...new Set(rules.flatMap(rule => [rule.longMinutes, rule.shortMinutes])),
  ];
}

/** How each rule stands at the end of a window. */
export function judgeRules(
  definition: RevisedDefinition,
  burns: Map<number, CountedFigures>,
  { at, announced }: { at: Date; announced: AnnouncedTime[] },
): RuleBurn[] {
  const { targetPpm } = definition;
  const burnOf = (minutes: number) => {
    const { counts } = burns.get(minutes)!.figures;
    return { minutes, ...counts, rate: burnRate(targetPpm, counts) };
  };
  return alertRulesOf(definition).rules.map(rule => {
    const [long, short] = [burnOf(rule.longMinutes), burnOf(rule.shortMinutes)];
    const silence = silencedBy(rule, at, announced);
    return {
      id: rule.id,
      severity: rule.severity,
      threshold: rule.threshold,
      long,
      short,
      firing: alertFires(rule, { counts: long }, { counts: short }, targetPpm),
      ...(silence && { silencedBy: silence.title }),
    };
  });
}
