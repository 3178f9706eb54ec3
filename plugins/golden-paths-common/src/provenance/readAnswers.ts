import { InputError } from '@backstage/errors';
import { stringify } from 'yaml';
import { readYaml } from '../yaml';
import { ANSWERS_FILE } from './annotations';
import { type GoldenPathAnswers, goldenPathAnswers } from './answers';

/**
 * Reads `.platform/answers.yaml`.
 *
 * @throws InputError that names field and fault; the text is somebody else's,
 * so nothing in it is run and nothing multiplies
 */
export function readAnswers(text: string): GoldenPathAnswers {
  // Written by us, it has none.
  const file = { name: ANSWERS_FILE, mostAliases: 0 };
  const [document, ...more] = readYaml(text, file);
  if (more.length > 0) {
    throw new InputError(`${ANSWERS_FILE} must be one document`);
  }
  const checked = goldenPathAnswers.safeParse(document);
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
