import type { ExclusionRule } from '../definitions/exclusions';
import { windowFigures } from './windowFigures';

describe('windowFigures', () => {
  const bounds = {
    from: new Date('2026-01-01T00:00Z'),
    to: new Date('2026-01-01T01:40Z'),
    minutes: 100,
  };
  const rule: ExclusionRule = {
    title: 'Maintenance',
    mode: 'remove',
    maintenance: { start: '2026-01-01T00:10', zone: 'UTC', duration: '20m' },
  };
  const input = {
    bounds,
    until: bounds.to,
    measuredSince: new Date('2026-01-01T00:20Z'),
    exclusions: [
      {
        rule,
        from: new Date('2026-01-01T00:10Z'),
        to: new Date('2026-01-01T00:30Z'),
      },
    ],
    all: { good: 90, total: 100, coveredMinutes: 50 },
    removed: { good: 1, total: 10, coveredMinutes: 10 },
  };

  it('shows figures after exclusions, and before without them', () => {
    expect(windowFigures(input)).toMatchObject({
      counts: { good: 89, total: 90 },
      coveredMinutes: 40,
      measurableMinutes: 80,
      // 00:30 to 01:40 is 70 minutes, 40 of them measured.
      unmeasuredMinutes: 30,
    });
    const before = { ...input, exclusions: [], removed: undefined };
    expect(windowFigures(before)).toMatchObject({
      counts: { good: 90, total: 100 },
      coveredMinutes: 50,
      measurableMinutes: 100,
      unmeasuredMinutes: 30,
    });
  });

  it('refuses sums that do not fit the window', () => {
    const all = { ...input.all, coveredMinutes: 200 };
    expect(() => windowFigures({ ...input, all })).toThrow('unmeasuredMinutes');
  });
});
