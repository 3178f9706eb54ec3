import { comparableHashes } from './comparableHashes';

it.each([
  ['1', 'sha256:a'],
  ['2', 'sha256:a+x'],
])('of engine %s for what can be run is %s', (version, expected) => {
  const hashes = { 'run.sh': 'sha256:a+x', plain: 'sha256:b' };
  const engine = { name: 'golden-path' as const, version };
  expect(comparableHashes(hashes, { engine })).toEqual({
    'run.sh': expected,
    plain: 'sha256:b',
  });
});
