import fc from 'fast-check';
import {
  readRoadmap,
  writeRoadmap,
  type DocumentItem,
  type ReadRoadmap,
} from '.';
import { guardCell, unguardCell } from './csvCell';
import { documentItems } from './__testUtils__/documentItems';

const itemsOf = ({ items }: ReadRoadmap) => items.map(({ item }) => item);
const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe.each(['yaml', 'csv'] as const)('a roadmap in %s', format => {
  it('comes back as it was written, whatever its texts hold', () => {
    fc.assert(
      fc.property(documentItems, items => {
        const text = writeRoadmap(items, format);
        const read = readRoadmap({ text, format });
        expect(read.problems).toEqual([]);
        expect(itemsOf(read)).toEqual(items);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', '\0', '\u{1F4A5}'.repeat(10), '{'.repeat(20_000), '"a'])(
    'of which nothing can be made is a problem with a line: %#',
    text => {
      const { items, problems } = readRoadmap({ text, format });
      expect(items).toEqual([]);
      expect(problems[0]).toMatchObject({
        line: expect.any(Number),
        message: expect.any(String),
      });
    },
  );

  it('is read without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(readRoadmap({ text, format }).items).toBeDefined();
      }),
    );
  });
});

describe('cells', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\uFF1D1', "'\uFF1D1"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['1-2', '1-2'],
    ['', ''],
  ])('of %p are written as %p and read back', (text, cell) => {
    expect(guardCell(text)).toBe(cell);
    expect(unguardCell(cell)).toBe(text);
  });

  it('come back whatever they hold, and begin no formula', () => {
    const text = fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\na ") });
    fc.assert(
      fc.property(text, it => {
        expect(guardCell(it)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(unguardCell(guardCell(it))).toBe(it);
      }),
    );
  });
});

const yaml = (...items: string[]) =>
  lines(
    'apiVersion: stagecraft.dev/v1alpha1',
    'kind: Roadmap',
    'items:',
    ...items,
  );
const good = '  - { id: a, title: Faster labels, owner: group:default/labels }';

describe('what is wrong with a YAML document', () => {
  it.each<[string, string, object]>([
    [
      'another kind',
      lines('apiVersion: stagecraft.dev/v1alpha1', 'kind: Plan', 'items: []'),
      {
        line: 2,
        column: 1,
        field: 'kind',
        message: 'must be Roadmap, got "Plan"',
      },
    ],
    [
      'a field that is not there',
      yaml('  - id: a', '    title: Faster labels'),
      { line: 4, field: 'items[0].owner', id: 'a', message: 'must be given' },
    ],
    [
      'a field that nobody knows',
      yaml(good.replace('id: a', 'id: a, due: 2026-12-15')),
      {
        line: 4,
        field: 'items[0].due',
        message: expect.stringContaining('there are id, title, summary, owner'),
      },
    ],
    [
      'a date that does not exist',
      yaml(
        '  - id: a',
        '    title: Faster labels',
        '    owner: group:default/labels',
        '    promises:',
        '      - confidence: 0.8',
        '        due: 2026-11-31',
      ),
      {
        line: 9,
        column: 9,
        field: 'items[0].promises[0].due',
        message: 'must be a day that exists, such as 2026-12-15',
      },
    ],
    [
      'an owner without a namespace',
      yaml(good.replace('group:default/labels', 'labels')),
      { line: 4, message: expect.stringContaining('such as group:default') },
    ],
    [
      'text that cannot be kept',
      yaml(good.replace('Faster labels', '"a\\0b"')),
      { line: 4, message: expect.stringContaining('NUL') },
    ],
    ['an id twice', yaml(good, good), { line: 5, field: 'items[1].id' }],
    [
      'a key twice',
      yaml(good.replace('id: a', 'id: a, id: b')),
      { line: 4, message: expect.stringContaining('must not repeat a key') },
    ],
    [
      'a tag of its own',
      yaml(good.replace('Faster labels', '!!js/function x')),
      { line: 4, message: expect.stringContaining('must not use tags') },
    ],
  ])('is said with its line: %s', (_, text, problem) => {
    const { problems } = readRoadmap({ text, format: 'yaml' });
    expect(problems).toEqual([expect.objectContaining(problem)]);
  });

  it('multiplies nothing', () => {
    const letters = 'bcdefghijklmnopqrstuvwxyz'.split('');
    const bomb = letters.map((it, i) => {
      const before = `*${'abcdefghijklmnopqrstuvwxy'[i]}`;
      return `${it}: &${it} [${before},${before}]`;
    });
    const text = lines('a: &a [x,x]', ...bomb);
    const { problems } = readRoadmap({ text, format: 'yaml' });
    expect(problems[0].message).toContain('must use fewer aliases');
  });
});

describe('a CSV', () => {
  const names = 'id,title,owner,due,confidence,reasonCode,reason';
  const first = 'a,Faster labels,group:default/labels,2026-12-15,0.8,,';
  const again = 'a,,,2027-02-15,0.6,dependency,"Two\nlines"';
  const read = (...rows: string[]) =>
    readRoadmap({ text: lines(...rows), format: 'csv' });

  it('has a row for each promise', () => {
    const { items, problems } = read(names, first, again);
    expect(problems).toEqual([]);
    expect(items[0].item.promises.map(({ due }) => due)).toEqual([
      '2026-12-15',
      '2027-02-15',
    ]);
  });

  it('takes ids apart at blanks, commas and line breaks', () => {
    const rows = [
      'id,title,owner,dependsOn,relatesTo',
      'a,Faster labels,group:default/labels,"b, RM-4\nc",d/1 d/2',
    ];
    const [{ item, problem }] = read(...rows).items;
    expect(item).toMatchObject({
      dependsOn: ['b', 'RM-4', 'c'],
      relatesTo: ['d/1', 'd/2'],
    });
    const place = { line: 2, field: 'relatesTo', id: 'a' };
    expect(problem(['relatesTo', 1], 'must')).toMatchObject(place);
  });

  it('may come from a spreadsheet of another country', () => {
    const text = `\uFEFF${names}\r\n${first}`
      .replaceAll(',', ';')
      .replace('0.8', '0,8');
    const { items } = readRoadmap({ text, format: 'csv' });
    expect(items[0].item.promises[0].confidence).toBe(0.8);
  });

  it.each<[string, string[], object]>([
    [
      'no such column',
      [`${names},votes`, `${first},3`],
      { line: 1, message: expect.stringContaining('column 8 is not known') },
    ],
    [
      'a column that is missing',
      ['id,title', 'a,Faster labels'],
      { line: 1, message: expect.stringContaining('the column owner') },
    ],
    [
      'a row without id',
      [names, first, first.replace('a,', ',')],
      { line: 3, field: 'id' },
    ],
    [
      'a further row with another title',
      [names, first, again.replace('a,,', 'a,Slower labels,')],
      { line: 3, field: 'title', message: expect.stringContaining('line 2') },
    ],
    [
      'a wrong cell after one of two lines',
      [names, first, again, again.replace('0.6', 'sure')],
      { line: 5, field: 'confidence', message: 'must be a number, got "sure"' },
    ],
    [
      'an open quote',
      [names, 'a,"Faster labels'],
      {
        line: expect.any(Number),
        message: expect.stringContaining('must be CSV'),
      },
    ],
    [
      'more cells than names',
      [names, `${first},,,x`],
      { line: 2, message: expect.stringContaining('at most 7 cells') },
    ],
  ])('says with its line what is wrong: %s', (_, rows, problem) => {
    const { problems } = read(...rows);
    expect(problems).toEqual([expect.objectContaining(problem)]);
  });
});

it('keeps the order and leaves out what says nothing', () => {
  const item: DocumentItem = {
    id: 'a',
    title: 'Faster labels',
    summary: '',
    owner: 'group:default/labels',
    entities: [],
    dependsOn: [],
    relatesTo: [],
    promises: [],
  };
  expect(writeRoadmap([item], 'yaml')).toBe(
    yaml(
      '  - id: a',
      '    title: Faster labels',
      '    owner: group:default/labels',
    ),
  );
});
