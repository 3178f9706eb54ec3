import { describePoint } from './describePoint';

const point = {
  at: '2026-11-12T10:00:00Z',
  good: 990,
  total: 1000,
  remaining: 0.625,
  expected: 0.5,
  measured: true,
};

describe('describePoint', () => {
  it.each([
    [
      point,
      '12 Nov 2026, 10:00 UTC: budget 62% left, evenly spent it would be 50% left; 10 of 1,000 not good since the point before',
    ],
    [
      { ...point, remaining: -0.4 },
      '12 Nov 2026, 10:00 UTC: budget 40% overspent, evenly spent it would be 50% left; 10 of 1,000 not good since the point before',
    ],
    [
      { ...point, good: 0, total: 0, measured: false },
      '12 Nov 2026, 10:00 UTC: nothing measured since the point before, budget 62% left',
    ],
    [
      { ...point, remaining: null, measured: false },
      '12 Nov 2026, 10:00 UTC: nothing measured since the point before',
    ],
  ])('%j', (given, words) => {
    expect(describePoint(given)).toBe(words);
  });
});
