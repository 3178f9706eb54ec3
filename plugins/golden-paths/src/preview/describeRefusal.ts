import { ResponseError } from '@backstage/errors';
import type { Refusal } from './checks';

const CORRECT = 'Go back and correct the answer that it names.';
const NOT_YOURS =
  'This is not about your answers. Try again; if it stays, show this to the owner of the golden path.';

/** What a dry run refused, in words: what, where, and what would be right. */
export function describeRefusal(error: unknown): Refusal {
  if (!ResponseError.is(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reason, fix: NOT_YOURS };
  }
  const { statusCode } = error;
  const message = error.body.error?.message || error.message;
  if (statusCode === 403) {
    return {
      reason: 'You may not run golden paths.',
      fix: 'It needs the permissions scaffolder.task.create and scaffolder.template.dry-run. Ask the team that runs this portal for them.',
    };
  }
  const answers = refusedAnswers(message);
  if (answers) return { reason: answers, fix: CORRECT };
  return { reason: message, fix: statusCode === 400 ? CORRECT : NOT_YOURS };
}

/**
 * The answers that do not fit the form, when that is what was refused. The
 * scaffolder sends them as `{"errors":[{"property":"instance.port",…}]}`, which
 * arrives inside the message.
 */
function refusedAnswers(message: string): string | undefined {
  const start = message.indexOf('{"errors":');
  if (start < 0) return undefined;
  try {
    const { errors } = JSON.parse(message.slice(start));
    const sentences = errors.map(
      (it: { property: string; message: string }) =>
        `${it.property.replace(/^instance\.?/, '') || 'The form'} ${
          it.message
        }.`,
    );
    return sentences.join(' ') || undefined;
  } catch {
    return undefined;
  }
}
