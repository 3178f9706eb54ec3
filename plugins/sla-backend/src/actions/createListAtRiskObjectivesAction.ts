import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  slaObjectiveReadPermission,
  type ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import type { ServiceLevels } from '../services/ServiceLevels';

const MOST = 100;

/** Registers the question which promises are broken or about to be, for agents and automation. */
export function createListAtRiskObjectivesAction(options: {
  actions: ActionsRegistryService;
  levels: Pick<ServiceLevels, 'listObjectives'>;
}): void {
  options.actions.register({
    name: 'list-at-risk-objectives',
    title: 'List objectives at risk',
    description:
      'Lists service level objectives that are broken, or have a quarter of their error budget or less left, worst first.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: slaObjectiveReadPermission,
    schema: {
      input: z =>
        z.object({
          ownerRef: z
            .string()
            .describe('Only of this owner, such as group:default/checkout')
            .optional(),
        }),
      output: z =>
        z.object({
          objectives: z.array(
            z.object({
              objective: z.string(),
              title: z.string(),
              entityRef: z.string(),
              ownerRef: z.string().optional(),
              state: z.enum(['broken', 'at-risk']),
              targetPercent: z.number(),
              attainmentPercent: z.number(),
              remainingBudgetPercent: z.number(),
              window: z.string(),
              drawnFromSampleData: z.boolean(),
            }),
          ),
          totalItems: z.number(),
        }),
    },
    action: async ({ input, credentials }) => {
      const ownerRef = input.ownerRef ? [input.ownerRef] : undefined;
      const [broken, atRisk] = await Promise.all(
        (['broken', 'at-risk'] as const).map(state =>
          options.levels.listObjectives(
            { state, ownerRef, limit: MOST },
            { credentials },
          ),
        ),
      );
      const items = [...broken.items, ...atRisk.items].slice(0, MOST);
      const totalItems = broken.totalItems + atRisk.totalItems;
      return { output: { objectives: items.map(toAnswer), totalItems } };
    },
  });
}

function toAnswer(summary: ObjectiveSummary) {
  return {
    objective: summary.objective,
    title: summary.title,
    entityRef: summary.entityRef,
    ownerRef: summary.ownerRef,
    state: summary.state as 'broken' | 'at-risk',
    targetPercent: summary.targetPpm / 10_000,
    attainmentPercent: (summary.attainmentPpm ?? 0) / 10_000,
    remainingBudgetPercent: (summary.remainingBudget ?? 0) * 100,
    window: summary.window,
    drawnFromSampleData: summary.sample,
  };
}
