import type { FieldPath } from './Field';
import { pathToText } from './problem';

/** A field of one of our documents, at the start of the rest of a message. */
const FIELD =
  /^(?:apiVersion|kind|metadata|spec)(?:\.[\w-]+|\[\d+\]|\['(?:[^'\\]|\\.)*'\])*(?=: )/;

/** The parts of a message; what the text does not say is left out. */
export interface ProblemMessageParts {
  file?: string;
  field?: string;
  message: string;
}

/**
 * A finding as the one sentence that the catalog logs, shows and publishes:
 * `<file>: spec.objectives[0].target: must be …`.
 */
export function toProblemMessage(
  file: string,
  path: FieldPath,
  message: string,
): string {
  return [file, pathToText(path), message].filter(Boolean).join(': ');
}

/**
 * Takes such a sentence apart again, for those who only hold the catalog's
 * error. A text of another origin comes back whole, as the message.
 */
export function parseProblemMessage(text: string): ProblemMessageParts {
  for (let at = 0; at >= 0; at = text.indexOf(': ', at + 1)) {
    const start = at === 0 ? 0 : at + 2;
    const [field] = FIELD.exec(text.slice(start)) ?? [];
    if (field !== undefined) {
      return {
        ...(at > 0 && { file: text.slice(0, at) }),
        field,
        message: text.slice(start + field.length + 2),
      };
    }
  }
  return { message: text };
}
