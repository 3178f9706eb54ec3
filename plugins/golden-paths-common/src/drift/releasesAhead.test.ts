import { type Release, releasesAhead } from './releasesAhead';

const release = (tag: string, base: string, auth: string): Release => ({
  tag,
  commit: tag,
  layers: { base, auth },
});
const RELEASES = [
  release('v1.10.0', '3', '2'),
  release('v1.0.0', '1', '1'),
  release('v1.9.0', '2', '2'),
  release('v1.1.0', '1', '2'),
  release('v1.2.0', '2', '2'),
];

describe('releasesAhead', () => {
  it.each([
    ['v1.0.0', ['base', 'auth'], ['v1.10.0', 'v1.2.0', 'v1.1.0']],
    ['v1.0.0', ['base'], ['v1.10.0', 'v1.2.0']],
    ['v1.0.0', ['auth'], ['v1.1.0']],
    ['v1.9.0', ['base', 'auth'], ['v1.10.0']],
    ['v1.9.0', ['auth'], []],
    ['v1.10.0', ['base', 'auth'], []],
    ['v2.0.0', ['base', 'auth'], []],
    // The release is gone: what came next may have changed anything.
    ['v1.0.5', ['auth'], ['v1.1.0']],
    ['v1.0.0', ['nosuch'], []],
  ])('of %s for %j are %j', (used, layers, expected) => {
    const ahead = releasesAhead(RELEASES, used, layers);
    expect(ahead.map(({ tag }) => tag)).toEqual(expected);
  });

  it('says which layers a release changed, also when it dropped one', () => {
    const dropped: Release = {
      tag: 'v3.0.0',
      commit: 'c',
      layers: { base: '3' },
    };
    const [newest, before] = releasesAhead([...RELEASES, dropped], 'v1.9.0', [
      'base',
      'auth',
    ]);
    expect(newest).toEqual({ tag: 'v3.0.0', commit: 'c', layers: ['auth'] });
    expect(before.layers).toEqual(['base']);
  });
});
