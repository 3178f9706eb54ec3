import fc from 'fast-check';
import { slipQuantile } from './summariseSlips';
import type { Slip } from './types';

describe('slipQuantile', () => {
  const slips = (...days: number[]): Slip[] =>
    days.map(d => ({ days: d, atLeast: false }));
  const open = (days: number): Slip => ({ days, atLeast: true });

  it.each<[Slip[], number, Slip | undefined]>([
    [[], 0.5, undefined],
    [slips(7), 0.5, { days: 7, atLeast: false }],
    [slips(7), 0.85, { days: 7, atLeast: false }],
    [slips(40, 0, -3, 12), 0.5, { days: 0, atLeast: false }],
    [slips(40, 0, -3, 12), 0.85, { days: 40, atLeast: false }],
    [slips(5, 4, 3, 2, 1), 0.5, { days: 3, atLeast: false }],
    // What is open above the rank cannot move the figure, what is below can.
    [[...slips(0, 1), open(30)], 0.5, { days: 1, atLeast: false }],
    [[...slips(10, 20), open(5)], 0.5, { days: 10, atLeast: true }],
    [[...slips(0, 1), open(30)], 0.85, { days: 30, atLeast: true }],
  ])('of %j at %d is %j', (given, share, expected) =>
    expect(slipQuantile(given, share)).toEqual(expected),
  );

  it('is a bound that no later delivery undercuts', () => {
    const slip = fc.record({
      days: fc.integer({ min: -50, max: 300 }),
      atLeast: fc.boolean(),
      more: fc.nat(200),
    });
    const some = fc.array(slip, { minLength: 1 });
    fc.assert(
      fc.property(some, fc.constantFrom(0.5, 0.85), (drawn, share) => {
        const now = slipQuantile(drawn, share)!;
        const later = drawn.map(({ days, atLeast, more }) => ({
          days: atLeast ? days + more : days,
          atLeast: false,
        }));
        const end = slipQuantile(later, share)!;
        expect(end.days).toBeGreaterThanOrEqual(now.days);
        expect(now.atLeast || end.days === now.days).toBe(true);
      }),
    );
  });
});
