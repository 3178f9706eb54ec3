import { InputError } from '@backstage/errors';
import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';
import type { AnswerValue } from '../provenance';

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
    .record(z.string(), z.looseObject({ default: z.unknown().optional() }))
    .optional(),
});

/** How a template renders, and what it answers itself. */
export interface Recipe {
  layers: string[];
  copyWithoutTemplating: string[];
  /** As the template writes them, with `${{ … }}` unrendered. */
  values: Record<string, unknown>;
  /** Defaults of the form, by parameter. */
  defaults: Record<string, unknown>;
}

/**
 * Reads how a template renders from its `template.yaml`.
 *
 * @throws InputError when it is no YAML, or has no step with {@link RENDER_ACTION}
 */
export function readRecipe(text: string): Recipe {
  const document = parseDocument(text, { logLevel: 'error' });
  const [fault] = document.errors;
  if (fault) throw new InputError(`template.yaml is no YAML: ${fault.message}`);
  const spec = specOf(document);
  const step = [spec.steps ?? []]
    .flat()
    .find((it: any) => it?.action === RENDER_ACTION);
  const checked = stepSchema.safeParse(step);
  if (!checked.success) {
    const [{ path, message }] = checked.error.issues;
    throw new InputError(
      `template.yaml needs a step with the action ${RENDER_ACTION}, its layers and values: ${path.join(
        '.',
      )}: ${message}`,
    );
  }
  const { layers, values, copyWithoutTemplating = [] } = checked.data.input;
  const pages = [spec.parameters ?? []].flat();
  return { layers, values, copyWithoutTemplating, defaults: defaultsOf(pages) };
}

function specOf(document: Document): any {
  try {
    return document.toJS({ maxAliasCount: 100 })?.spec ?? {};
  } catch (error) {
    throw new InputError(
      `template.yaml cannot be read: ${(error as Error).message}`,
    );
  }
}

function defaultsOf(pages: unknown[]): Record<string, unknown> {
  const entries = pages.flatMap(page => {
    const checked = pageSchema.safeParse(page);
    return Object.entries(checked.data?.properties ?? {});
  });
  return Object.fromEntries(
    entries
      .filter(([, property]) => property.default !== undefined)
      .map(([name, property]) => [name, property.default]),
  );
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
