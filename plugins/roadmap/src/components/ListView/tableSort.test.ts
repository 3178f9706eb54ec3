import { descriptorOf, sortOf } from './tableSort';

describe('the order of the list', () => {
  it.each([
    [{ sort: 'due' }, 'ascending'],
    [{ sort: 'due', order: 'desc' }, 'descending'],
    [{ sort: 'slip' }, 'descending'],
    [{ sort: 'slip', order: 'asc' }, 'ascending'],
  ] as const)('%j is %s', (view, direction) => {
    expect(descriptorOf(view)).toEqual({ column: view.sort, direction });
  });

  it.each([
    ['votes', 'ascending', { sort: 'votes', order: undefined }],
    ['due', 'descending', { sort: 'due', order: 'desc' }],
    ['due', 'ascending', { sort: 'due', order: 'asc' }],
  ] as const)('from due, %s %s gives %j', (column, direction, expected) => {
    expect(sortOf({ column, direction }, { sort: 'due' })).toEqual(expected);
  });
});
