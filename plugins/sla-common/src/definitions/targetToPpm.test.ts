import fc from 'fast-check';
import { ppmToPercentText, targetToPpm } from './targetToPpm';

describe('targetToPpm', () => {
  it.each([
    [0.9995, 'ratio', 999_500],
    [0.999999, 'ratio', 999_999],
    [0.000001, 'ratio', 1],
    [1e-6, 'ratio', 1],
    [0, 'ratio', 0],
    [-0, 'ratio', 0],
    [0.29, 'ratio', 290_000],
    [99.95, 'percent', 999_500],
    [99.9999, 'percent', 999_999],
    [99, 'percent', 990_000],
    [4.35, 'percent', 43_500],
    [0, 'percent', 0],
  ] as const)('reads %s as a %s exactly', (value, unit, ppm) => {
    expect(targetToPpm(value, unit)).toBe(ppm);
  });

  it.each([
    [1, 'ratio', 'below 1'],
    [100, 'percent', 'below 100'],
    [-0.1, 'ratio', 'at least 0'],
    [NaN, 'ratio', 'at least 0'],
    [Infinity, 'percent', 'below 100'],
    [0.9999999, 'ratio', 'at most 6 decimals'],
    [1e-7, 'ratio', 'at most 6 decimals'],
    [99.99999, 'percent', 'at most 4 decimals'],
  ] as const)('refuses %s as a %s and says why', (value, unit, why) => {
    expect(() => targetToPpm(value, unit)).toThrow(why);
  });

  it('gives back every part per million, however it was written', () => {
    const ppms = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(ppms, ppm => {
        const digits = String(ppm).padStart(6, '0');
        expect(targetToPpm(Number(`0.${digits}`), 'ratio')).toBe(ppm);
        expect(targetToPpm(Number(ppmToPercentText(ppm)), 'percent')).toBe(ppm);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('ppmToPercentText', () => {
  it.each([
    [999_500, '99.95'],
    [990_000, '99'],
    [1, '0.0001'],
    [0, '0'],
    [999_999, '99.9999'],
  ])('writes %s without rounding', (ppm, text) => {
    expect(ppmToPercentText(ppm)).toBe(text);
  });
});
