import {
  EntitySummary,
  ObjectiveSummary,
  worstState,
} from '@stagecraft/backstage-plugin-sla-common';

/** The figures of an entity from its objectives, of which there is at least one. */
export function summarize(
  entityRef: string,
  objectives: ObjectiveSummary[],
): EntitySummary {
  const state = worstState(objectives) ?? 'no-data';
  const budgets = objectives.flatMap(o => o.remainingBudget ?? []);
  const burns = objectives.flatMap(o => o.burnRate ?? []);
  return {
    entityRef,
    state,
    objectives: objectives.length,
    remainingBudget: budgets.length > 0 ? Math.min(...budgets) : null,
    burnRate: burns.length > 0 ? Math.max(...burns) : null,
    coverage: Math.min(...objectives.map(o => o.coverage)),
    sample: objectives.some(o => o.sample),
    worstObjective:
      objectives.find(o => o.state === state)?.objective ??
      objectives[0].objective,
  };
}
