import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { AnswerValue } from '../provenance';
import { readYaml } from '../yaml';

/** The action whose step says how a golden path is rendered. */
export const RENDER_ACTION = 'golden-path:render';

const stepSchema = z.object({
  action: z.literal(RENDER_ACTION),
  input: z.object({
    layers: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)).min(1),
    values: z.record(z.string(), z.unknown()),
    copyWithoutTemplating: z.array(z.string()).optional(),
  }),
});
const pageSchema = z.object({
  properties: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .optional(),
  required: z.array(z.string()).optional(),
});

/** JSON Schema of one field of a form. */
export type FieldSchema = Record<string, unknown>;

/** How a template renders, and what it asks. */
export interface Recipe {
  layers: string[];
  copyWithoutTemplating: string[];
  /** As the template writes them, with `${{ … }}` unrendered. */
  values: Record<string, unknown>;
  /** Fields of all pages of the form. */
  properties: Record<string, FieldSchema>;
  required: string[];
}

/**
 * Reads how a template renders from its `template.yaml`.
 *
 * @param file - its name, for messages
 * @throws InputError that names file and line when it is no YAML, or file and
 * field when it has no step with {@link RENDER_ACTION}
 */
export function readRecipe(text: string, file = 'template.yaml'): Recipe {
  const [document] = readYaml(text, { name: file });
  const { spec } = (document ?? {}) as { spec?: Record<string, unknown> };
  const step = [spec?.steps ?? []]
    .flat()
    .find((it: any) => it?.action === RENDER_ACTION);
  const checked = stepSchema.safeParse(step);
  if (!checked.success) {
    const [{ path, message }] = checked.error.issues;
    throw new InputError(
      `${file} needs a step with the action ${RENDER_ACTION}, its layers and values: ${path.join(
        '.',
      )}: ${message}`,
    );
  }
  const { layers, values, copyWithoutTemplating = [] } = checked.data.input;
  const pages = [spec?.parameters ?? []].flat().flatMap(page => {
    const { data } = pageSchema.safeParse(page);
    return data ? [data] : [];
  });
  return {
    layers,
    values,
    copyWithoutTemplating,
    properties: Object.assign({}, ...pages.map(page => page.properties)),
    required: pages.flatMap(page => page.required ?? []),
  };
}

/** Values as YAML and JSON have them; see {@link AnswerValue}. */
export function isAnswer(value: unknown): value is AnswerValue {
  if (Array.isArray(value)) return value.every(isAnswer);
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).every(isAnswer);
  }
  return (
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
  );
}
