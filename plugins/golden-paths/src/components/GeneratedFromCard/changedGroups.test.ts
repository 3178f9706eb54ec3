import { changedGroups } from './changedGroups';

it('puts first what needs a decision, and leaves out what is empty', () => {
  const groups = changedGroups([
    { path: 'b', changedBy: 'team' },
    { path: 'a', changedBy: 'team' },
    { path: 'c', changedBy: 'both' },
    { path: 'd', changedBy: 'same' },
  ]);
  expect(groups.map(({ changedBy, paths }) => [changedBy, paths])).toEqual([
    ['both', ['c']],
    ['team', ['a', 'b']],
    ['same', ['d']],
  ]);
});

it('has no group where nothing was changed', () => {
  expect(changedGroups([])).toEqual([]);
});
