import { parseOwner, parseRepositoryName, parseTreePath } from './names';

const HOSTILE = [
  '',
  '.',
  '..',
  '...',
  '../x',
  'a/b',
  'a\\b',
  '/etc',
  '-x',
  '--upload-pack=x',
  '.git',
  '.hidden',
  'x.git',
  'X.GIT',
  'a..b',
  'a\u0000b',
  'a\nb',
  'a b',
  'a%2fb',
  'a?b',
  'a#b',
  'a:b',
  'ä',
  '\u202egnp',
  '\ud800',
  '$(id)',
  '`id`',
  'a;b',
  '*',
  '~',
  'x.',
  'a'.repeat(101),
  'a'.repeat(1_000_000),
];

describe('names', () => {
  it.each(HOSTILE)('refuses the repository name %j', name => {
    expect(() => parseRepositoryName(name)).toThrow('A repository name has');
  });

  it.each(HOSTILE)('refuses the organisation name %j', name => {
    expect(() => parseOwner(name)).toThrow('An organisation name has');
  });

  it.each([undefined, null, 7, {}, ['a'], true])('refuses %j', name => {
    expect(() => parseRepositoryName(name)).toThrow('A repository name has');
    expect(() => parseOwner(name)).toThrow('An organisation name has');
  });

  it.each(['api', 'assets', 'API', 'user'])('reserves %s', name => {
    expect(() => parseOwner(name)).toThrow('reserved');
  });

  it.each([
    ['tracking-api', 'tracking-api'],
    ['Tracking.API', 'tracking.api'],
    ['_internal', '_internal'],
    ['a', 'a'],
    ['__proto__', '__proto__'],
  ])('accepts the repository name %s', (name, key) => {
    expect(parseRepositoryName(name)).toBe(key);
  });

  it('accepts organisation names and folds their case', () => {
    expect(parseOwner('Meridian-Parcels')).toBe('meridian-parcels');
  });
});

describe('parseTreePath', () => {
  it.each([
    ['', []],
    ['/', []],
    ['a', ['a']],
    ['docs/a b.md', ['docs', 'a b.md']],
    ['docs/', ['docs']],
    ['a..b/-x', ['a..b', '-x']],
  ])('reads %j', (path, segments) => {
    expect(parseTreePath(path)).toEqual(segments);
  });

  it.each([
    '..',
    '../x',
    'a/../b',
    'a/./b',
    '/etc/passwd',
    'a//b',
    'a\u0000',
    'a\nb',
    'a'.repeat(5000),
  ])('refuses %j', path => {
    expect(() => parseTreePath(path)).toThrow('A path inside a repository');
  });
});
