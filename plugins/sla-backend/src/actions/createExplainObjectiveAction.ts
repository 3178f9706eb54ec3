import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  formatAttainment,
  formatBudget,
  formatPpm,
  slaObjectiveReadPermission,
  type ObjectiveDetail,
} from '@stagecraft/backstage-plugin-sla-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
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

/** Registers the question how the figures of an objective came about, for agents and automation. */
export function createExplainObjectiveAction(options: {
  actions: ActionsRegistryService;
  objectives: Pick<Objectives, 'get'>;
}): void {
  options.actions.register({
    name: 'explain-objective',
    title: 'Explain the figures of an objective',
    description:
      'Tells step by step how attainment and error budget of one service level objective came about: window, counts, formula, coverage.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: slaObjectiveReadPermission,
    schema: { input: () => input, output: () => output },
    action: async call => {
      const { credentials } = call;
      const { objective } = call.input;
      const detail = await options.objectives.get(objective, { credentials });
      return { output: explained(detail) };
    },
  });
}

function explained(detail: ObjectiveDetail): z.infer<typeof output> {
  const { objective, title, state, sample, sloRef, objectiveId } = detail;
  return {
    objective,
    title,
    state,
    steps: stepsOf(detail),
    drawnFromSampleData: sample,
    page: `/service-levels/objectives/${sloRef.replace(
      'slo:',
      '',
    )}/${objectiveId}`,
  };
}

function stepsOf(detail: ObjectiveDetail): string[] {
  const { notComputed, working, targetPpm, window } = detail;
  const promise = `The target is ${formatPpm(targetPpm)}${
    window && ` over ${window}`
  }, measured on ${detail.entityRef}.`;
  if (notComputed) return [promise, `Nothing is computed: ${notComputed}`];
  if (!working) return [promise, 'Nothing has been judged yet.'];
  const { from, to, good, total, coverageMinutes, windowMinutes } = working;
  return [
    promise,
    `The window runs from ${from} to ${to}, the end not included.`,
    `${good} of ${total} events were good; ${total - good} were not.`,
    `Of ${windowMinutes} minutes ${coverageMinutes} hold a measurement.`,
    `The rule is: ${working.formula}.`,
    ...resultOf(detail),
  ];
}

function resultOf(detail: ObjectiveDetail): string[] {
  const { attainmentPpm, remainingBudget, targetPpm, total } = detail;
  if (attainmentPpm === null || remainingBudget === null) {
    return ['Nothing was measured, so there is no figure.'];
  }
  const attainment = formatAttainment(attainmentPpm, targetPpm);
  const budget = formatBudget(remainingBudget, { inPercent: true });
  const allowed = (total * (1_000_000 - targetPpm)) / 1_000_000;
  return [
    `That is an attainment of ${attainment}, cut off and never rounded up.`,
    `${allowed} events may fail, so the error budget is: ${budget}.`,
    `The state is ${detail.state}.`,
  ];
}
