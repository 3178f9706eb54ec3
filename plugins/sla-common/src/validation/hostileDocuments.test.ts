import fc from 'fast-check';
import { stringify } from 'yaml';
import { validateDocuments } from './validateDocuments';
import { agreement, slo } from './__testUtils__/documents';

describe('validateDocuments withstands', () => {
  const bomb = 'bcdefghi'
    .split('')
    .reduce(
      (text, letter, i) =>
        `${text}\n${letter}: &${letter} [${Array(9).fill(
          `*${'abcdefgh'[i]}`,
        )}]`,
      'a: &a [x]',
    );
  it.each([
    ['aliases that multiply', bomb, 'must use fewer aliases'],
    ['an alias of nothing', 'a: *b', 'Unresolved alias'],
    ['deep JSON', '['.repeat(40_000), 'nested this deeply'],
    [
      'deep JSON that is closed',
      `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
      'nested this deeply',
    ],
    [
      'a repeated key',
      'kind: SLO\nkind: SLI',
      'must not repeat a key, got "kind"',
    ],
    [
      'a tag of its own',
      'a: !!js/function "x"',
      'must not use tags of its own',
    ],
    [
      'a file that is no text',
      'PK\u0003\u0004\u0000\u0000\uFFFD',
      'must be text in UTF-8',
    ],
    ['half a document', 'a: [1', 'Flow sequence'],
    ['a megabyte', 'x'.repeat(1_000_001), 'at most 1000000 characters'],
    [
      'NUL',
      stringify(slo({ description: 'a\u0000b' })),
      'must not contain NUL',
    ],
    ['half a pair', `${stringify(slo())}x: "\\ud800"`, 'half a surrogate'],
  ])('%s', (_, text, message) => {
    const problems = validateDocuments(text);
    expect(problems.map(p => p.message).join()).toContain(message);
    expect(problems.every(p => p.line! >= 1 && p.column! >= 1)).toBe(true);
  });

  it('a mapping as a key, without a warning of the process', () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation();
    validateDocuments('{{ 7*7 }}: 1');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it('what would command a terminal, and too many faults', () => {
    const lines = Array.from({ length: 500 }, () => '- "\u001b[2J" \u202e x');
    const problems = validateDocuments(lines.join('\n'));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(200);
    expect(problems.every(p => !/[\p{Cc}\p{Cf}]/u.test(p.message))).toBe(true);
    expect(problems.every(p => p.message.length < 400)).toBe(true);
  });

  it('tens of thousands of keys, in time', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`);
    // Of the processor, because a busy machine takes its time.
    const before = process.cpuUsage();
    expect(validateDocuments(keys.join('\n'))).toEqual([]);
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });

  it('keys that reach for the prototype', () => {
    const text = `${stringify(
      slo(),
    )}__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n`;
    expect(validateDocuments(text)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const named = stringify(slo()).replace(
      'service: api',
      '__proto__: { service: api }',
    );
    expect(validateDocuments(named).map(p => p.field)).toEqual([
      'spec.__proto__',
      'spec.service',
    ]);
  });

  it('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(Array.isArray(validateDocuments(text))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('any value in any field', () => {
    const paths = [...leaves(slo()), ...leaves(agreement())];
    const anything = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        anything,
        ([root, path], value) => {
          const text = JSON.stringify(replaced(root, path, value));
          for (const problem of validateDocuments(text)) {
            expect(problem.message).toBeTruthy();
            expect(problem.line).toBe(1);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

type Path = (string | number)[];

/** Every path of a document, together with the document. */
function leaves(root: object): [object, Path][] {
  const walk = (value: unknown, path: Path): Path[] =>
    typeof value === 'object' && value !== null
      ? [
          path,
          ...Object.entries(value).flatMap(([key, child]) =>
            walk(child, [...path, key]),
          ),
        ]
      : [path];
  return walk(root, [])
    .filter(path => path.length > 0)
    .map(path => [root, path]);
}

function replaced(root: object, path: Path, value: unknown): object {
  const copy = structuredClone(root) as any;
  const owner = path.slice(0, -1).reduce((at: any, key) => at[key], copy);
  owner[path[path.length - 1]] = value;
  return copy;
}
