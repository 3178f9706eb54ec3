import { creditOf } from './agreementTerms';

const credits = [
  { belowPercent: 99.5, creditPercent: 5 },
  { belowPercent: 98, creditPercent: 15 },
];
const kept = (attainmentPpm: number) => ({
  attainmentPpm,
  state: 'kept' as const,
});
const broken = (attainmentPpm: number) => ({
  attainmentPpm,
  state: 'broken' as const,
});
const nothing = { attainmentPpm: null, state: 'no-data' as const };

describe('creditOf', () => {
  it.each([
    ['every level kept', [kept(999_600), kept(999_000)], 0],
    ['a kept level under the line of another', [kept(991_000)], 0],
    ['one missed a little', [broken(994_999), kept(991_000)], 5],
    ['at the line', [broken(995_000)], 0],
    ['the lowest of two missed ones', [broken(994_000), broken(970_000)], 15],
    ['nothing measured', [nothing], null],
    ['something not measured', [nothing, broken(900_000)], 15],
  ])('owes for %s', (_, levels, owed) => {
    expect(creditOf(credits, levels)).toBe(owed);
  });

  it('owes nothing where no credits were agreed', () => {
    expect(creditOf([], [broken(0)])).toBeNull();
  });
});
