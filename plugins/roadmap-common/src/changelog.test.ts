import { groupByMonth, type Delivery } from './changelog';

const at = (deliveredAt: string): Delivery => ({
  key: 'RM-1',
  title: 'Labels in colour',
  ownerRef: 'group:default/a',
  source: 'portal',
  state: 'shipped',
  deliveredAt,
});

it.each<[string, string[], [string, number][]]>([
  ['nothing', [], []],
  [
    'the ends of a month, by UTC',
    ['2026-11-30T23:59:59.999Z', '2026-11-01T00:00:00.000Z'],
    [['2026-11', 2]],
  ],
  [
    'months in their order, without those that are empty',
    [
      '2026-11-02T00:00:00.000Z',
      '2026-08-31T00:00:00.000Z',
      '2025-11-02T00:00:00.000Z',
    ],
    [
      ['2026-11', 1],
      ['2026-08', 1],
      ['2025-11', 1],
    ],
  ],
])('groupByMonth divides %s', (_, instants, expected) => {
  const months = groupByMonth(instants.map(at));
  expect(months.map(it => [it.month, it.deliveries.length])).toEqual(expected);
});
