import type { Entity } from '@backstage/catalog-model';
import { TEMPLATE_ANNOTATION } from '@stagecraft/backstage-plugin-golden-paths-common';

/** What the schema of the field asks of a name. */
export interface NameSchema {
  pattern?: string;
  minLength?: number;
  maxLength?: number;
}

/** What is the matter with a name, or that nothing is. */
export interface NameVerdict {
  ok: boolean;
  words: string;
}

const USUAL_PATTERN = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

/** Says what is wrong with the text of a name and what would be right; undefined when nothing is. */
export function describeNameProblem(
  name: string,
  schema: NameSchema,
): string | undefined {
  const { pattern = USUAL_PATTERN, minLength = 1, maxLength = 63 } = schema;
  if (name.length < minLength) {
    return `It needs at least ${minLength} characters.`;
  }
  if (name.length > maxLength) {
    return `It is ${name.length} characters long; at most ${maxLength} are possible.`;
  }
  if (new RegExp(pattern, 'u').test(name)) return undefined;
  const rule =
    pattern === USUAL_PATTERN
      ? 'Lower case letters, digits and single dashes are possible, beginning with a letter'
      : `It must match ${pattern}`;
  const near = nearestName(name).slice(0, maxLength);
  const fits = near.length >= minLength && new RegExp(pattern, 'u').test(near);
  return fits ? `${rule}: for instance ${near}.` : `${rule}.`;
}

/**
 * Whether a name may be used, by what the catalog has under it.
 *
 * @param taken - the component of that name, if there is one
 * @param template - golden path that is about to run, where it is known
 */
export function judgeName(
  name: string,
  taken: Entity | undefined,
  template?: string,
): NameVerdict {
  if (!taken) return { ok: true, words: `${name} is free.` };
  const from = taken.metadata.annotations?.[TEMPLATE_ANNOTATION];
  if (from && (template === undefined || from === template)) {
    return {
      ok: true,
      words: `${name} was generated from ${from} before. Go on only to repeat that run with the same answers.`,
    };
  }
  return {
    ok: false,
    words: `${name} is in the catalog already. Choose another name.`,
  };
}

/** The name that was probably meant: `Dock Planner!` is `dock-planner`. */
function nearestName(name: string): string {
  return name
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
}
