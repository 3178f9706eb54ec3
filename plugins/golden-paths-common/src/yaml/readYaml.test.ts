import { readYaml } from './readYaml';

const read = (text: string, mostAliases?: number) =>
  readYaml(text, { name: 'x.yaml', mostAliases });
/** Nine levels of nine: 387 million values from half a kilobyte. */
const BOMB = Array.from({ length: 9 }, (_, n) => {
  const values = n === 0 ? ['x'] : Array(9).fill(`*a${n - 1}`);
  return `a${n}: &a${n} [${values.join(', ')}]`;
}).join('\n');

describe('readYaml', () => {
  it.each([
    ['nothing', '', []],
    ['a document', 'a: 1', [{ a: 1 }]],
    ['documents', 'a: 1\n---\nb: [2]\n', [{ a: 1 }, { b: [2] }]],
    ['an alias', 'a: &a [1]\nb: *a', [{ a: [1], b: [1] }]],
    ['a key that objects inherit', '__proto__: 1', [{ ['__proto__']: 1 }]],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['half a document', 'a:\n  - [', /^x\.yaml:2:\d+: is no YAML/],
    ['a repeated key', 'a: 1\na: 2', /^x\.yaml:2:1: .*unique/],
    ['a bomb of aliases', BOMB, /must use fewer aliases/],
    ['brackets 40,000 deep', '['.repeat(40_000), /nested this deeply/],
    ['braces 101 deep', '{a: '.repeat(101), /nested this deeply/],
    ['lists 5,000 deep', '- '.repeat(5_000), /nested this deeply|is no YAML/],
    ['too much', 'a'.repeat(2_000_001), /at most 2000000 characters/],
  ])('refuses %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('refuses any alias where none is allowed', () => {
    expect(() => read('a: &a [1]\nb: *a', 0)).toThrow('must use no aliases');
  });
});
