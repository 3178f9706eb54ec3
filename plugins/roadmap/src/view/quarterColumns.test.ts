import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  narrowTo,
  quarterAfter,
  quarterColumns,
  shownQuarters,
} from './quarterColumns';

const now = new Date('2026-11-24T10:00:00Z');

describe('quarters side by side', () => {
  it.each([
    [undefined, '2026-Q4,2027-Q1,2027-Q2,2027-Q3'],
    ['2025-Q3', '2025-Q3,2025-Q4,2026-Q1,2026-Q2'],
  ])('from %s are %s', (from, periods) => {
    const shown = shownQuarters(from, now).map(({ period }) => period);
    expect(shown.join()).toBe(periods);
  });

  it.each([
    ['2026-Q4', 1, '2027-Q1'],
    ['2027-Q1', -1, '2026-Q4'],
    ['2026-Q4', -8, '2024-Q4'],
  ])('%s and %i quarters is %s', (period, quarters, expected) => {
    expect(quarterAfter(period, quarters)).toBe(expected);
  });

  it('have beside them what is left over and what nobody promised', () => {
    const columns = quarterColumns(shownQuarters('2026-Q3', now, 2), now);
    expect(columns).toEqual([
      {
        id: 'before',
        heading: 'Left over',
        meaning: 'Promised for before 2026 Q3, still open',
        query: { lane: 'now', dueBefore: '2026-07-01' },
        optional: true,
      },
      {
        id: '2026-Q3',
        heading: '2026 Q3',
        meaning: 'Over',
        query: { dueFrom: '2026-07-01', dueBefore: '2026-10-01' },
      },
      {
        id: '2026-Q4',
        heading: '2026 Q4',
        meaning: 'Running',
        query: { dueFrom: '2026-10-01', dueBefore: '2027-01-01' },
      },
      {
        id: 'unpromised',
        heading: 'Not promised',
        meaning: 'Nobody has named a date',
        query: { promise: 'none' },
      },
    ]);
  });

  const pairs: [ItemQuery, ItemQuery, ItemQuery | undefined][] = [
    [{ q: 'x' }, { promise: 'none' }, { q: 'x', promise: 'none' }],
    [{ promise: 'none' }, { promise: 'none' }, { promise: 'none' }],
    [{ promise: 'slipped' }, { promise: 'none' }, undefined],
    [
      { promise: 'slipped' },
      { lane: 'now', dueBefore: '2026-07-01' },
      { promise: 'slipped', lane: 'now', dueBefore: '2026-07-01' },
    ],
  ];
  it.each(pairs)('%j in a column of %j is %j', (query, column, expected) => {
    expect(narrowTo(query, column)).toEqual(expected);
  });
});
