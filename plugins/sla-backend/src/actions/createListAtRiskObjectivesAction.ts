import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  slaObjectiveReadPermission,
  type ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
import type { CallOptions } from '../services/CallOptions';
import type { Objectives } from '../services/objectives/Objectives';
import { entityRefInput } from './entityRefInput';

const MOST = 100;

const input = z.object({
  ownerRef: entityRefInput
    .describe('Only of this owner, such as group:default/checkout')
    .optional(),
});

const output = z.object({
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
});

type Listed = Pick<Objectives, 'list'>;

/** Registers the question which promises are broken or about to be, for agents and automation. */
export function createListAtRiskObjectivesAction(options: {
  actions: ActionsRegistryService;
  objectives: Listed;
}): void {
  options.actions.register({
    name: 'list-at-risk-objectives',
    title: 'List objectives at risk',
    description:
      'Lists service level objectives that are broken, or have a quarter of their error budget or less left, worst first.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: slaObjectiveReadPermission,
    schema: { input: () => input, output: () => output },
    action: async call => ({
      output: await listAtRisk(options.objectives, call.input.ownerRef, call),
    }),
  });
}

async function listAtRisk(
  objectives: Listed,
  owner: string | undefined,
  { credentials }: CallOptions,
): Promise<z.infer<typeof output>> {
  const ownerRef = owner ? [owner] : undefined;
  const pages = await Promise.all(
    (['broken', 'at-risk'] as const).map(state =>
      objectives.list({ state, ownerRef, limit: MOST }, { credentials }),
    ),
  );
  const items = pages.flatMap(page => page.items).slice(0, MOST);
  return {
    objectives: items.map(toAnswer),
    totalItems: pages.reduce((sum, page) => sum + page.totalItems, 0),
  };
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
