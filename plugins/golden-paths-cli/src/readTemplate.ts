import { InputError } from '@backstage/errors';
import type { AnswerValue } from '@stagecraft/backstage-plugin-golden-paths-common';
import { LineCounter, parseDocument } from 'yaml';

/** One field of the form. */
export interface FieldSchema {
  type?: string;
  default?: AnswerValue;
  enum?: AnswerValue[];
  'ui:field'?: string;
  'ui:options'?: { placeholder?: string };
}

/** What rendering needs to know of a template.yaml. */
export interface Template {
  name: string;
  properties: Record<string, FieldSchema>;
  required: string[];
  layers: string[];
  values: Record<string, unknown>;
  copyWithoutTemplating: string[];
}

interface Page {
  properties?: Record<string, FieldSchema>;
  required?: string[];
}

/**
 * Reads a template.yaml.
 *
 * @param file - its name, for messages
 * @throws InputError that names file and line when it is no YAML, and file and
 * step when it renders no layers
 */
export function readTemplate(text: string, file: string): Template {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [fault] = document.errors;
  if (fault) {
    const { line, col } = lineCounter.linePos(fault.pos[0]);
    throw new InputError(`${file}:${line}:${col}: ${fault.message}`);
  }
  const { metadata, spec } = document.toJS() ?? {};
  const steps: any[] = spec?.steps ?? [];
  const step = steps.find(({ action }) => action === 'golden-path:render');
  if (!metadata?.name || !Array.isArray(step?.input?.layers)) {
    throw new InputError(
      `${file}: must have a name, and a step golden-path:render with input.layers`,
    );
  }
  const pages: Page[] = [spec.parameters ?? []].flat();
  const { layers, values = {}, copyWithoutTemplating = [] } = step.input;
  return {
    name: metadata.name,
    properties: Object.assign({}, ...pages.map(page => page.properties)),
    required: pages.flatMap(page => page.required ?? []),
    layers,
    values,
    copyWithoutTemplating,
  };
}
