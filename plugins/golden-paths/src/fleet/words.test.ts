import { projectFixture } from '../__fixtures__/projects';
import {
  count,
  describeState,
  describeTrouble,
  describeVersions,
} from './words';

it.each([
  [{ state: 'current', behind: 0 }, 'Up to date'],
  [{ state: 'behind', behind: 1 }, '1 release behind'],
  [{ state: 'behind', behind: 12 }, '12 releases behind'],
  [{ state: 'current', isOutdated: true }, 'Was up to date'],
  [{ state: 'behind', behind: 2, isOutdated: true }, 'Was 2 releases behind'],
  [{ state: 'unknown' }, 'Not compared yet'],
  [{ state: 'unknown', problem: 'gone' }, 'Could not be compared'],
] as const)('%j is %s', (values, words) => {
  expect(describeState(projectFixture(values))).toBe(words);
});

it.each([
  [{ state: 'unknown' }, 'It could not be compared'],
  [{ isOutdated: true }, 'Its repository could not be read'],
  [{ isOutdated: false }, 'Not everything can be told'],
] as const)('%j means: %s', (values, words) => {
  const project = projectFixture({ problem: 'gone', ...values });
  expect(describeTrouble(project)).toBe(words);
});

it.each([
  ['v1.9.0', 'v1.10.0', 'v1.9.0 → v1.10.0'],
  ['v1.9.0', 'v1.9.0', 'v1.9.0'],
  ['v1.9.0', null, 'v1.9.0'],
  [null, 'v1.0.0', 'no release → v1.0.0'],
  [null, null, 'no release'],
])('%s and the newest %s are %s', (tag, newestTag, words) => {
  expect(describeVersions(projectFixture({ tag, newestTag }))).toBe(words);
});

it.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('%d is counted', (amount, words) => {
  expect(count(amount, 'file')).toBe(words);
});
