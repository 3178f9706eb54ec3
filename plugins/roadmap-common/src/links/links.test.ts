import fc from 'fast-check';
import {
  compareLinks,
  findCircle,
  findLinkProblems,
  formatCircle,
  isTooLate,
  MOST_LINKS,
  type Dependency,
  type ItemLink,
} from '.';

const on = (key: string): ItemLink => ({ type: 'depends-on', key });
const to = (key: string): ItemLink => ({ type: 'relates-to', key });
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => on(`RM-${n + 2}`));

describe('the links of an item', () => {
  it.each<[string, ItemLink[], [number, string][]]>([
    ['none', [], []],
    ['several', [on('RM-2'), to('RM-3')], []],
    ['as many as may be', many(MOST_LINKS), []],
    [
      'to itself',
      [on('RM-2'), to('RM-1')],
      [[1, 'must be another item; RM-1 cannot be linked to itself']],
    ],
    [
      'twice to one',
      [on('RM-2'), on('RM-2')],
      [[1, `'RM-2' is linked already; link it once`]],
    ],
    [
      'to one in two ways',
      [on('RM-2'), to('RM-2')],
      [[1, `'RM-2' is linked already; link it once`]],
    ],
    [
      'to no key',
      [on('rm-2')],
      [[0, `must be the key of an item such as RM-12, got 'rm-2'`]],
    ],
    [
      'too many',
      many(MOST_LINKS + 1),
      [[50, 'must be one of at most 50 links; leave the others out']],
    ],
  ])('are judged: %s', (_, links, expected) => {
    const problems = findLinkProblems(links, 'RM-1');
    expect(problems.map(it => [it.index, it.message])).toEqual(expected);
  });

  it('may be to anything while the item is to be made', () => {
    expect(findLinkProblems([on('RM-1')])).toEqual([]);
  });
});

describe('a circle', () => {
  it.each<[string, string[], string | undefined]>([
    ['nothing', [], undefined],
    ['a chain', ['1>2', '2>3'], undefined],
    ['two ways to one', ['1>2', '1>3', '2>4', '3>4'], undefined],
    ['one that cannot be reached', ['1>2', '3>4', '4>3'], undefined],
    ['two that need each other', ['1>4', '4>1'], 'RM-1 → RM-4 → RM-1'],
    ['a longer one', ['1>2', '2>3', '3>1'], 'RM-1 → RM-2 → RM-3 → RM-1'],
    ['one further on', ['1>2', '2>3', '3>2'], 'RM-2 → RM-3 → RM-2'],
    ['one beside a chain', ['1>9', '1>2', '2>1'], 'RM-1 → RM-2 → RM-1'],
    ['itself', ['1>1'], 'RM-1 → RM-1'],
  ])('is found in %s', (_, arrows, expected) => {
    const dependencies = arrows.map((arrow): Dependency => {
      const [item, other] = arrow.split('>').map(it => `RM-${it}`);
      return [item, other];
    });
    const circle = findCircle(dependencies, ['RM-1']);
    expect(circle && formatCircle(circle)).toBe(expected);
  });

  it('is told from where it is, and is one', () => {
    const name = fc.constantFrom(...'abcdef');
    const pairs = fc.array(fc.tuple(name, name), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, dependencies => {
        const circle = findCircle(dependencies, 'abcdef');
        const steps = circle?.slice(1).map((other, n) => [circle[n], other]);
        expect(dependencies).toEqual(expect.arrayContaining(steps ?? []));
        expect(circle?.at(-1)).toBe(circle?.[0]);
        expect(canBeSorted(dependencies)).toBe(circle === undefined);
      }),
    );
  });

  it('is looked for along any chain, however long', () => {
    const chain = Array.from(
      { length: 100_000 },
      (_, n): Dependency => [`${n}`, `${n + 1}`],
    );
    expect(findCircle(chain, ['0'])).toBeUndefined();
    const closed = [...chain, ['100000', '0'] as const];
    expect(findCircle(closed, ['0'])).toHaveLength(100_002);
  });
});

/** Whether what depends on nothing can be taken away until nothing is left. */
function canBeSorted(dependencies: Dependency[]): boolean {
  let left = dependencies;
  for (;;) {
    const waiting = new Set(left.map(([item]) => item));
    const rest = left.filter(([, other]) => waiting.has(other));
    if (rest.length === left.length) return left.length === 0;
    left = rest;
  }
}

describe('what an item depends on', () => {
  it.each([
    ['2027-01-15', 'committed', '2026-12-15', 'committed', true],
    ['2026-12-16', 'in-progress', '2026-12-15', 'proposed', true],
    ['2026-12-15', 'committed', '2026-12-15', 'committed', false],
    ['2026-12-14', 'committed', '2026-12-15', 'committed', false],
    ['2027-01-15', 'shipped', '2026-12-15', 'committed', false],
    ['2027-01-15', 'validated', '2026-12-15', 'committed', false],
    ['2027-01-15', 'withdrawn', '2026-12-15', 'committed', false],
    ['2027-01-15', 'committed', '2026-12-15', 'shipped', false],
    ['2027-01-15', 'committed', '2026-12-15', 'withdrawn', false],
    [undefined, 'proposed', '2026-12-15', 'committed', false],
    ['2027-01-15', 'committed', undefined, 'proposed', false],
  ])(
    'and is due on %s (%s) for %s (%s) is too late: %s',
    (dueOn, state, wanted, ownState, expected) => {
      const item = { dueOn: wanted, state: ownState };
      expect(isTooLate({ dueOn, state }, item)).toBe(expected);
    },
  );
});

describe('an edit of links', () => {
  it.each<[string, ItemLink[], ItemLink[], ItemLink[], ItemLink[]]>([
    ['nothing', [on('RM-2')], [on('RM-2')], [], []],
    ['the order', [on('RM-2'), to('RM-3')], [to('RM-3'), on('RM-2')], [], []],
    ['one more', [on('RM-2')], [on('RM-2'), on('RM-3')], [on('RM-3')], []],
    ['one less', [on('RM-2'), on('RM-3')], [on('RM-3')], [], [on('RM-2')]],
    ['another type', [on('RM-2')], [to('RM-2')], [to('RM-2')], [on('RM-2')]],
  ])('changes %s', (_, before, after, added, removed) => {
    expect(compareLinks(before, after)).toEqual({ added, removed });
  });
});
