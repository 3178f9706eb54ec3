import type { FieldPath } from './Field';
import { pathToText, textToPath } from './problem';
import { parseProblemMessage, toProblemMessage } from './problemMessage';

describe('a problem message', () => {
  it.each([
    ['/srv/slo.yaml', ['spec', 'objectives', 0, 'target']],
    ['https://git.example/a/src/branch/main/slo.yaml', ['apiVersion']],
    ['a: b.yaml', ['metadata', 'annotations', "stagecraft.dev/it's: odd"]],
    ['', ['spec']],
  ] as [string, FieldPath][])(
    'of %p and %j comes apart as it was made',
    (file, path) => {
      const message = 'must be one of: a, spec: b';
      const text = toProblemMessage(file, path, message);
      expect(textToPath(pathToText(path))).toEqual(path);
      expect(parseProblemMessage(text)).toEqual({
        ...(file && { file }),
        field: pathToText(path),
        message,
      });
    },
  );

  it.each([
    '',
    ': ',
    'Policy check failed for slo:default/api; caused by TypeError: /metadata/name',
    'spec without a colon',
    'special: treatment',
  ])('of another origin stays whole: %p', text => {
    expect(parseProblemMessage(text)).toEqual({ message: text });
  });
});
