import type { AnswerValue } from '../provenance';
import { isAnswer, type Recipe } from './readRecipe';

const PARAMETER = /^\$\{\{\s*parameters\.([A-Za-z_]\w*)\s*\}\}$/;

/**
 * What a release would be answered today by a project that answered an earlier
 * one: constants as the release has them, questions as they were answered,
 * new questions by their default. What can be told neither way is left out,
 * as the form leaves out what nobody answered.
 */
export function answersFor(
  { values, properties }: Recipe,
  recorded: Readonly<Record<string, AnswerValue>>,
): Record<string, AnswerValue> {
  const answers = Object.entries(values).flatMap(([name, written]) => {
    const answer = answerTo(name, written, { properties, recorded });
    return isAnswer(answer) ? [[name, answer] as const] : [];
  });
  return Object.fromEntries(answers);
}

function answerTo(
  name: string,
  written: unknown,
  known: Pick<Recipe, 'properties'> & {
    recorded: Readonly<Record<string, AnswerValue>>;
  },
): unknown {
  const isConstant = !JSON.stringify(written ?? null).includes('${{');
  if (isConstant) return written;
  if (Object.hasOwn(known.recorded, name)) return known.recorded[name];
  const parameter =
    typeof written === 'string' ? PARAMETER.exec(written)?.[1] : undefined;
  return parameter !== undefined && Object.hasOwn(known.properties, parameter)
    ? known.properties[parameter].default
    : undefined;
}
