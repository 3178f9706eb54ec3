import { firstToShow, readRenderedFiles, treeOf } from './renderedFiles';

const file = (path: string, content: string | Buffer) => ({
  path,
  base64Content: Buffer.from(content).toString('base64'),
});

it('reads text as UTF-8, and what is none as such', () => {
  const files = readRenderedFiles([
    file('b.txt', 'Grüße 👋'),
    file('a.png', Buffer.from([137, 80, 78, 71, 0])),
    file('c.bin', Buffer.from([255, 254])),
    file('empty', ''),
  ]);
  expect(files).toEqual([
    { path: 'a.png', size: 5, text: undefined },
    { path: 'b.txt', size: 12, text: 'Grüße 👋' },
    { path: 'c.bin', size: 2, text: undefined },
    { path: 'empty', size: 0, text: '' },
  ]);
});

it('makes a tree, folders first', () => {
  expect(treeOf(['a', 'z/y/x', 'z/b', 'README.md'])).toEqual([
    {
      name: 'z',
      path: 'z',
      children: [
        { name: 'y', path: 'z/y', children: [{ name: 'x', path: 'z/y/x' }] },
        { name: 'b', path: 'z/b' },
      ],
    },
    { name: 'a', path: 'a' },
    { name: 'README.md', path: 'README.md' },
  ]);
});

it('makes nothing of nothing', () => {
  expect(treeOf([])).toEqual([]);
  expect(firstToShow([])).toBeUndefined();
});

it.each([
  [['a', 'README.md', 'docs/README.md'], 'README.md'],
  [['b', 'a'], 'a'],
])('of %j shows %s first', (paths, first) => {
  const files = readRenderedFiles(paths.map(path => file(path, 'x')));
  expect(firstToShow(files)?.path).toBe(first);
});
