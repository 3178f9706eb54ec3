import fc from 'fast-check';
import { wilsonInterval } from './wilsonInterval';

describe('wilsonInterval', () => {
  it.each([
    // R. G. Newcombe, "Two-sided confidence intervals for the single
    // proportion", Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // By the formula of E. B. Wilson, Journal of the American Statistical
    // Association 22 (1927), with z = 1.96.
    [8, 10, 0.4902, 0.9433],
    [0, 1, 0, 0.7935],
    [1, 1, 0.2065, 1],
    [5, 5, 0.5655, 1],
  ])('of %d of %d is %d to %d', (count, total, low, high) => {
    const interval = wilsonInterval(count, total)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('of nothing is none', () => expect(wilsonInterval(0, 0)).toBeUndefined());

  it('holds the share, lies within 0 and 1, and mirrors', () => {
    const shares = fc
      .integer({ min: 1, max: 5000 })
      .chain(total => fc.tuple(fc.nat(total), fc.constant(total)));
    fc.assert(
      fc.property(shares, ([count, total]) => {
        const { low, high } = wilsonInterval(count, total)!;
        const share = count / total;
        const mirrored = wilsonInterval(total - count, total)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(low).toBeLessThan(high);
        expect(1 - mirrored.high).toBeCloseTo(low, 9);
      }),
    );
  });
});
