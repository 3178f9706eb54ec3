import { InputError } from '@backstage/errors';
import { parseDocument, stringify } from 'yaml';
import { ANSWERS_FILE } from './annotations';
import { type GoldenPathAnswers, goldenPathAnswers } from './answers';

/** Longest file that is read, in characters; 10,000 files take about 1.5 MB. */
const LONGEST_TEXT = 2_000_000;

/**
 * Reads `.platform/answers.yaml`.
 *
 * @throws InputError that names field and fault; the text is somebody else's,
 * so nothing in it is run and nothing multiplies
 */
export function readAnswers(text: string): GoldenPathAnswers {
  const checked = goldenPathAnswers.safeParse(parseYaml(text));
  if (checked.success) {
    return checked.data;
  }
  const [issue] = checked.error.issues;
  const field = issue.path.join('.') || 'The document';
  const message =
    issue.code === 'invalid_key' ? issue.issues[0].message : issue.message;
  throw new InputError(`${ANSWERS_FILE}: ${field}: ${message}`);
}

/** Writes `.platform/answers.yaml`, with the same bytes for the same answers. */
export function writeAnswers(answers: GoldenPathAnswers): string {
  const note =
    '# What this project was generated from. The portal reads it to offer\n' +
    '# updates; leave it as it is.\n';
  return note + stringify(answers, { aliasDuplicateObjects: false });
}

function parseYaml(text: string): unknown {
  if (text.length > LONGEST_TEXT) {
    throw new InputError(
      `${ANSWERS_FILE} must have at most ${LONGEST_TEXT} characters, got ${text.length}`,
    );
  }
  const document = parseDocument(text, { logLevel: 'error', schema: 'core' });
  const [fault] = document.errors;
  if (fault) {
    throw new InputError(`${ANSWERS_FILE} is no YAML: ${fault.message}`);
  }
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new InputError(`${ANSWERS_FILE} must not use aliases`);
  }
}
