import { type GoldenPathAnswers } from './answers';
import { readAnswers, writeAnswers } from './readAnswers';

const answers: GoldenPathAnswers = {
  apiVersion: 'stagecraft.dev/v1alpha1',
  engine: { name: 'golden-path', version: '1' },
  layers: [
    {
      template: 'base',
      repository: 'http://localhost:7480/platform/golden-paths',
      tag: 'v1.10.0',
      commit: 'a'.repeat(40),
      answers: { name: 'x', port: 3100, tags: ['a', null], deep: { on: true } },
      files: {
        'src/main.ts': `sha256:${'0'.repeat(64)}`,
        'run.sh': `sha256:${'0'.repeat(64)}+x`,
      },
    },
    {
      template: 'node-service-auth',
      repository: 'file:///templates',
      tag: null,
      commit: null,
      answers: {},
      files: {},
    },
  ],
};
const [base] = answers.layers;
const withBase = (change: object) =>
  JSON.stringify({ ...answers, layers: [{ ...base, ...change }] });

describe('answers', () => {
  it('are read as they were written, and written the same each time', () => {
    expect(readAnswers(writeAnswers(answers))).toEqual(answers);
    expect(writeAnswers(readAnswers(writeAnswers(answers)))).toBe(
      writeAnswers(answers),
    );
  });

  it('keep text that looks like code or like YAML as text', () => {
    const hostile = { a: '${{ 7 * 7 }}', b: 'no', c: '2026-01-01', d: '- x' };
    const layers = [{ ...base, answers: hostile }];
    const [read] = readAnswers(writeAnswers({ ...answers, layers })).layers;
    expect(read.answers).toEqual(hostile);
  });

  it.each([
    ['nothing', '', 'The document'],
    ['half a document', '{"a": [', 'is no YAML'],
    ['a bomb of aliases', 'a: &a [x]\nb: *a', 'must use no aliases'],
    ['text without end', '['.repeat(100_000), 'nested this deeply'],
    ['two documents', 'a: 1\n---\nb: 2', 'must be one document'],
    ['too much', 'a'.repeat(2_000_001), 'at most 2000000 characters'],
    ['another version', '{"apiVersion": "v2"}', 'apiVersion'],
    ['a stray field', JSON.stringify({ ...answers, x: 1 }), 'Unrecognized key'],
    ['a path outside', withBase({ files: { '../x': 'y' } }), 'inside the repo'],
    ['a NUL', withBase({ answers: { a: [{ b: 'x\0' }] } }), 'answers.a'],
    ['a NUL in a name', withBase({ answers: { 'x\0': 1 } }), 'without NUL'],
    ['a NUL in a path', withBase({ files: { 'x\0': 'y' } }), 'without NUL'],
    ['half a character', withBase({ tag: '\ud83d' }), 'without NUL'],
    ['an absolute path', withBase({ files: { '/x': 'y' } }), 'inside the repo'],
    ['no hash', withBase({ files: { x: 'md5:1' } }), 'sha256'],
    [
      'a mode that is none',
      withBase({ files: { x: `sha256:${'0'.repeat(64)}+s` } }),
      '+x after them',
    ],
    ['a short commit', withBase({ commit: 'abc' }), 'full commit id'],
    ['a script', withBase({ repository: 'data:text/html,x' }), 'repository'],
    ['a path as a name', withBase({ template: '../base' }), 'name of a layer'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readAnswers(text)).toThrow(message);
    expect(() => readAnswers(text)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
