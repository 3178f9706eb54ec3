import { createExplainObjectiveAction } from './createExplainObjectiveAction';
import { createListAtRiskObjectivesAction } from './createListAtRiskObjectivesAction';
import { createReportIncidentAction } from './createReportIncidentAction';

/** Registers all that agents and automation can ask of service levels, and tell them. */
export function registerActions(
  options: Parameters<typeof createExplainObjectiveAction>[0] &
    Parameters<typeof createListAtRiskObjectivesAction>[0] &
    Parameters<typeof createReportIncidentAction>[0],
): void {
  createListAtRiskObjectivesAction(options);
  createExplainObjectiveAction(options);
  createReportIncidentAction(options);
}
