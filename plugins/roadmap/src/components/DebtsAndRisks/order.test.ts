import { item } from '../../__fixtures__/items';
import { byBreakEven, byDueDate } from './order';

const keys = (items: { key: string }[]) => items.map(({ key }) => key);

describe('byDueDate', () => {
  const risk = (key: string, severity: string, fields: object = {}) =>
    item({
      key,
      kind: 'risk',
      state: 'open',
      createdAt: '2026-11-01T10:00:00.000Z',
      attributes: { area: 'security', severity },
      ...fields,
    });

  it('puts what is due first first, and what is over last', () => {
    const accepted = {
      state: 'accepted',
      attributes: {
        area: 'privacy',
        severity: 'critical',
        acceptedUntil: '2027-06-30',
      },
    };
    const risks = [
      risk('accepted', 'critical', accepted),
      risk('low', 'low'),
      risk('over', 'critical', { state: 'resolved' }),
      risk('critical', 'critical'),
      risk('high', 'high'),
    ];
    expect(keys(byDueDate(risks))).toEqual([
      'critical',
      'high',
      'low',
      'accepted',
      'over',
    ]);
  });
});

describe('byBreakEven', () => {
  const debt = (key: string, hours: number, weekly: number, state = 'open') =>
    item({
      key,
      kind: 'debt',
      state,
      attributes: { principalHours: hours, interestHoursPerWeek: weekly },
    });

  it('puts what pays soonest first, what costs nothing later, what is over last', () => {
    const debts = [
      debt('free', 1, 0),
      debt('paid', 1, 40, 'paid'),
      debt('slow', 100, 1),
      debt('soon', 10, 5),
    ];
    expect(keys(byBreakEven(debts))).toEqual(['soon', 'slow', 'free', 'paid']);
  });
});
