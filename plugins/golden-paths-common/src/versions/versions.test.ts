import {
  compareVersions,
  newestRelease,
  releases,
  releasesAfter,
  type Tag,
} from './versions';

const tags = (...names: string[]): Tag[] =>
  names.map(name => ({ name, commit: name }));
const names = (found: Tag[]) => found.map(({ name }) => name);

describe('versions', () => {
  // The order of semver.org, §11, among others.
  it.each([
    ['1.10.0', '1.9.0', 1],
    ['v1.10.0', '1.9.0', 1],
    ['v1.0.0', '1.0.0', 0],
    ['1.0.0-alpha', '1.0.0', -1],
    ['1.0.0-alpha.1', '1.0.0-alpha.beta', -1],
    ['1.0.0-beta.2', '1.0.0-beta.11', -1],
    ['1.0.0-rc.1', '1.0.0', -1],
    ['2.1.0', '2.1.1', -1],
  ])('%s against %s', (a, b, order) => {
    expect(Math.sign(compareVersions(a, b))).toBe(order);
    expect(Math.sign(compareVersions(b, a))).toBe(order === 0 ? 0 : -order);
  });

  it('takes only releases, oldest first', () => {
    const given = tags('v1.10.0', 'latest', 'v1.9.0', 'v2.0.0-rc.1', '0.1');
    expect(names(releases(given))).toEqual(['v1.9.0', 'v1.10.0']);
    expect(newestRelease(given)?.name).toBe('v1.10.0');
    expect(newestRelease(tags('latest'))).toBeUndefined();
  });

  it.each([
    ['v1.0.0', ['v1.9.0', 'v1.10.0']],
    ['v1.9.0', ['v1.10.0']],
    ['v1.10.0', []],
    ['v9.0.0', []],
    ['v1.9.5', ['v1.10.0']],
    [null, ['v1.0.0', 'v1.9.0', 'v1.10.0']],
    ['main', ['v1.0.0', 'v1.9.0', 'v1.10.0']],
  ])('after %s come %j', (used, expected) => {
    const given = tags('v1.9.0', 'v1.10.0', 'v1.0.0');
    expect(names(releasesAfter(given, used))).toEqual(expected);
  });
});
