import { InputError } from '@backstage/errors';
import {
  type AnswerValue,
  type FieldSchema,
  isAnswer,
  type Recipe,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import { validate } from 'jsonschema';
import { createTemplateRenderer } from 'nunjitsu';

/** Whom a form would offer; the catalog is not asked. */
const OWNER = 'group:default/platform-engineering';
const OWNER_FIELDS: readonly unknown[] = ['GoldenPathOwner', 'OwnerPicker'];

/**
 * The answers of a form: those that are given, else what the form suggests,
 * else something that fits the field.
 *
 * @throws InputError for an answer that the form does not ask for or refuses
 */
export function fillForm(
  { properties, required }: Pick<Recipe, 'properties' | 'required'>,
  given: Record<string, string>,
): Record<string, AnswerValue> {
  const unknown = Object.keys(given).find(key => !(key in properties));
  if (unknown) {
    const known = Object.keys(properties).join(', ');
    throw new InputError(`The form has no field ${unknown}; it has ${known}`);
  }
  const answers: Record<string, AnswerValue> = {};
  for (const [key, field] of Object.entries(properties)) {
    if (key in given) answers[key] = toType(given[key], field);
    else if (isAnswer(field.default)) answers[key] = field.default;
    else if (required.includes(key)) answers[key] = invent(field);
  }
  requireValid(answers, { type: 'object', properties, required });
  return answers;
}

/** The values of the skeleton: each answer or text with `${{ parameters.… }}`. */
export function valuesOf(
  { values }: Pick<Recipe, 'values'>,
  parameters: Record<string, AnswerValue>,
): Record<string, AnswerValue> {
  const renderer = createTemplateRenderer();
  const known = Object.entries(values).map(([key, value]) => {
    const text = typeof value === 'string' ? value : '';
    const [, whole] = /^\$\{\{ *parameters\.(\w+) *\}\}$/.exec(text) ?? [];
    if (whole) return [key, parameters[whole]];
    return [key, text ? renderer.render(text, { parameters }) : value];
  });
  // An answer that was not given is no value.
  return JSON.parse(JSON.stringify(Object.fromEntries(known)));
}

function toType(text: string, { type }: FieldSchema): AnswerValue {
  if (type === undefined || type === 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function invent(field: FieldSchema): AnswerValue {
  const { placeholder } = (field['ui:options'] ?? {}) as FieldSchema;
  if (typeof placeholder === 'string') return placeholder;
  if (Array.isArray(field.enum)) return field.enum[0];
  if (OWNER_FIELDS.includes(field['ui:field'])) return OWNER;
  return field.type === 'integer' ? 1 : 'Tried on the command line';
}

function requireValid(answers: object, schema: object) {
  const { errors } = validate(answers, schema);
  if (errors.length === 0) return;
  const reasons = errors.map(({ property, message }) => {
    const name = property.replace(/^instance\.?/, '');
    return name ? `${name} ${message}` : message;
  });
  throw new InputError(`The form refuses: ${reasons.join('; ')}`);
}
