import fc from 'fast-check';
import { coverage, windowBounds } from './windowBounds';

describe('windowBounds', () => {
  it.each([
    ['28d', '2026-11-24T09:30:59.999Z', '2026-10-27T09:30:00.000Z', 40_320],
    ['28d', '2026-11-24T09:30:00.000Z', '2026-10-27T09:30:00.000Z', 40_320],
    ['1h', '2026-01-01T00:00:10.000Z', '2025-12-31T23:00:00.000Z', 60],
    ['1w', '2024-03-05T00:00:00.000Z', '2024-02-27T00:00:00.000Z', 10_080],
    // Clocks in Berlin go back on 25 October 2026; a rolling window does not care.
    ['1d', '2026-10-25T12:00:00.000Z', '2026-10-24T12:00:00.000Z', 1_440],
    ['1M', '2026-03-31T00:00:00.000Z', '2026-03-01T00:00:00.000Z', 43_200],
  ])('of %s at %s begin at %s', (window, now, from, minutes) => {
    const bounds = windowBounds(window, new Date(now));
    expect(bounds.from.toISOString()).toBe(from);
    expect(bounds.minutes).toBe(minutes);
  });

  it('hold whole minutes that are over, and touch those of the next minute', () => {
    const dates = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('9998-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 400 }), (now, days) => {
        const { from, to, minutes } = windowBounds(`${days}d`, now);
        expect(to.getTime() % 60_000).toBe(0);
        expect(to.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(now.getTime() - to.getTime()).toBeLessThan(60_000);
        expect(to.getTime() - from.getTime()).toBe(minutes * 60_000);
        const later = windowBounds(`${days}d`, new Date(+now + 60_000));
        expect(+later.from - +from).toBe(60_000);
      }),
    );
  });

  it.each(['', '28', 'd', '0d', '-1d', '1.5d', '28D', '28 d', '1e3d'])(
    'refuse %p and say what would be right',
    window => {
      expect(() => windowBounds(window, new Date(0))).toThrow(
        'for instance 28d',
      );
    },
  );

  it('refuse a date that is none', () => {
    expect(() => windowBounds('1d', new Date(NaN))).toThrow('valid date');
  });
});

describe('coverage', () => {
  it.each([
    [0, 0],
    [720, 0.5],
    [1_440, 1],
  ])('of %s minutes in a day is %s', (covered, share) => {
    expect(coverage({ minutes: 1_440 }, covered)).toBe(share);
  });

  it.each([-1, 1_441, 0.5, NaN])('refuses %s covered minutes', covered => {
    expect(() => coverage({ minutes: 1_440 }, covered)).toThrow(
      'from 0 to 1440',
    );
  });
});
