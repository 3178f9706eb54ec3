import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  formatPpm,
  slaObjectiveReadPermission,
  type ObjectiveDetail,
  type ObjectiveWindowQuery,
  type WorkingStep,
} from '@stagecraft/backstage-plugin-sla-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
import type { CallOptions } from '../services/CallOptions';
import type { Objectives } from '../services/objectives/Objectives';

const input = z
  .object({
    objective: z
      .string()
      .max(200)
      .regex(
        /^slo:[a-z0-9._-]+\/[a-z0-9._-]+\/[a-z0-9-]+$/,
        'must be the key of an objective, such as slo:default/checkout/default',
      )
      .describe('Key of the objective, as list-at-risk-objectives gives it'),
    window: z
      .string()
      .max(7)
      .regex(/^[1-9][0-9]{0,5}[mhdwMQY]$/, 'must be a duration such as 28d')
      .describe("Such as 7d; the objective's own window when left out")
      .optional(),
    at: z
      .string()
      .max(40)
      .datetime({ offset: true })
      .describe('RFC 3339: the figures as they were then; now when left out')
      .optional(),
  })
  .strict();

const output = z.object({
  objective: z.string(),
  title: z.string(),
  state: z.string(),
  steps: z
    .array(z.string())
    .describe('How the figures came about, enough to compute them again'),
  drawnFromSampleData: z.boolean(),
  page: z.string().describe('Path in the portal where it is shown'),
});

type Explained = Pick<Objectives, 'get' | 'getWindow'>;

/** Registers the question how the figures of an objective came about, for agents and automation. */
export function createExplainObjectiveAction(options: {
  actions: ActionsRegistryService;
  objectives: Explained;
}): void {
  const { actions, objectives } = options;
  actions.register({
    name: 'explain-objective',
    title: 'Explain the figures of an objective',
    description:
      'Tells step by step how attainment and error budget of one service level objective came about: window, counts, formula, exclusions, coverage. For any window and any past date.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: slaObjectiveReadPermission,
    schema: { input: () => input, output: () => output },
    action: async call => {
      const { credentials } = call;
      const { objective, ...query } = call.input;
      const detail = await objectives.get(objective, { credentials });
      const steps = await stepsOf(objectives, detail, query, { credentials });
      return { output: explained(detail, steps) };
    },
  });
}

function explained(
  detail: ObjectiveDetail,
  steps: string[],
): z.infer<typeof output> {
  const { objective, title, state, sample, sloRef, objectiveId } = detail;
  return {
    objective,
    title,
    state,
    steps,
    drawnFromSampleData: sample,
    page: `/service-levels/objectives/${sloRef.replace(
      'slo:',
      '',
    )}/${objectiveId}`,
  };
}

async function stepsOf(
  objectives: Explained,
  detail: ObjectiveDetail,
  query: ObjectiveWindowQuery,
  options: CallOptions,
): Promise<string[]> {
  const { entityRef, notComputed, objective, targetPpm, window } = detail;
  const promise = `The target is ${formatPpm(targetPpm)}${
    window && ` over ${window}`
  }, measured on ${entityRef}.`;
  if (notComputed) return [promise, `Nothing is computed: ${notComputed}`];
  const { working } = await objectives.getWindow(objective, query, options);
  return [promise, ...working.map(inWords)];
}

function inWords({ label, formula, substituted, result }: WorkingStep): string {
  return `${label}: ${formula}; ${substituted}; that is ${result}.`;
}
