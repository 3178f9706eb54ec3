import { z } from 'zod';

const LONGEST_PATH = 1024;
const MOST_FILES = 10_000;

/** Ends the hash of a file that can be run. */
export const EXECUTABLE = '+x';

/** One of the values that a form asks for; never a secret. */
export type AnswerValue =
  | null
  | boolean
  | number
  | string
  | AnswerValue[]
  | { [name: string]: AnswerValue };

// YAML can write both, and PostgreSQL stores neither.
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const text = z
  .string()
  .refine(
    value => !UNSTORABLE.test(value),
    'must be text without NUL and without halves of characters',
  );

const answerValue: z.ZodType<AnswerValue> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    text,
    z.array(answerValue),
    z.record(text, answerValue),
  ]),
);

const path = text
  .min(1)
  .max(LONGEST_PATH)
  .refine(
    value =>
      !value.startsWith('/') &&
      !value.split('/').some(part => ['', '.', '..'].includes(part)),
    'must be a path inside the repository',
  );

const layer = z.strictObject({
  template: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'must be the name of a layer, in lower case with dashes',
  }),
  repository: z.url({ protocol: /^(https?|file)$/ }),
  tag: text.min(1).max(250).nullable(),
  commit: z
    .string()
    .regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, {
      error: 'must be a full commit id',
    })
    .nullable(),
  answers: z.record(text, answerValue),
  files: z.record(
    path,
    z.string().regex(/^sha256:[0-9a-f]{64}(\+x)?$/, {
      error:
        'must be sha256: and 64 hexadecimal digits, and +x after them for what can be run',
    }),
  ),
});

/**
 * What a project was generated from, as its `.platform/answers.yaml` says.
 *
 * `layers` are in the order in which they were laid over each other; each file
 * is listed in the layer that had the last word on it. `tag` and `commit` are
 * null for templates that were rendered from a folder and not from a release.
 * Engine 1 did not yet note what can be run.
 */
export const goldenPathAnswers = z
  .strictObject({
    apiVersion: z.literal('stagecraft.dev/v1alpha1'),
    engine: z.strictObject({
      name: z.literal('golden-path'),
      version: text.min(1).max(50),
    }),
    layers: z.array(layer).min(1).max(20),
  })
  .refine(
    ({ layers }) =>
      layers.flatMap(it => Object.keys(it.files)).length <= MOST_FILES,
    `must list at most ${MOST_FILES} files`,
  );

/** See {@link goldenPathAnswers}. */
export type GoldenPathAnswers = z.infer<typeof goldenPathAnswers>;

/** One layer of {@link GoldenPathAnswers}. */
export type AnsweredLayer = GoldenPathAnswers['layers'][number];
