import {
  formatAge,
  formatAttainment,
  formatBudget,
  formatDay,
  formatInstant,
  formatPpm,
  formatShare,
  formatWindow,
} from '.';

describe('formatPpm', () => {
  it.each([
    [1_000_000, '100%'],
    [999_999, '99.9999%'],
    [999_990, '99.999%'],
    [999_500, '99.95%'],
    [990_000, '99%'],
    [1, '0.0001%'],
    [0, '0%'],
  ])('writes %i ppm exactly as %s', (ppm, text) => {
    expect(formatPpm(ppm)).toBe(text);
  });
});

describe('formatAttainment', () => {
  it.each([
    [1_000_000, 999_000, '100%'],
    [999_999, 999_000, '99.99%'],
    [999_994, 999_990, '99.999%'],
    [999_499, 999_500, '99.94%'],
    [998_999, 999_000, '99.89%'],
    [0, 999_000, '0%'],
    [null, 999_000, 'No data'],
  ])('cuts %p off beside a target of %i: %s', (ppm, target, text) => {
    expect(formatAttainment(ppm, target)).toBe(text);
  });

  it('never shows an attainment below its target as the target', () => {
    for (let target = 999_980; target < 1_000_000; target++) {
      expect(formatAttainment(target - 1, target)).not.toBe(formatPpm(target));
    }
  });
});

describe('formatBudget', () => {
  it.each([
    [1, '100% left'],
    [0.999, '99% left'],
    [0.25, '25% left'],
    [0.001, 'Under 1% left'],
    [0, 'All spent'],
    [-0.001, '1% overspent'],
    [-3.4, '340% overspent'],
    [-10, '1,000% overspent'],
    [-10.5, '12× budget spent'],
    [-99, '100× budget spent'],
    [-99.00000000000001, '100× budget spent'],
    [-1000, '1,001× budget spent'],
    [null, 'No data'],
  ])('says of %p: %s', (share, text) => {
    expect(formatBudget(share)).toBe(text);
  });

  it('keeps percent where figures are checked', () => {
    expect(formatBudget(-99.5, { inPercent: true })).toBe('9,950% overspent');
  });
});

describe('formatShare', () => {
  it.each([
    [0, '0%'],
    [0.0001, 'under 1%'],
    [0.9999, '99%'],
    [1, '100%'],
  ])('says of %d: %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});

describe('formatAge', () => {
  const now = new Date('2026-11-24T10:00:00Z');

  it.each([
    ['2026-11-24T10:00:30Z', 'just now'],
    ['2026-11-24T09:59:01Z', 'just now'],
    ['2026-11-24T09:59:00Z', '1 minute ago'],
    ['2026-11-24T08:00:00Z', '2 hours ago'],
    ['2026-11-22T09:00:00Z', '2 days ago'],
  ])('says of %s: %s', (iso, text) => {
    expect(formatAge(iso, now)).toBe(text);
  });
});

it('writes instants and days in UTC, whatever the zone of the reader', () => {
  expect(formatInstant('2026-11-24T00:05:00+02:00')).toBe(
    '23 Nov 2026, 22:05 UTC',
  );
  expect(formatDay('2026-11-24')).toBe('24 Nov 2026');
});

it.each([
  ['28d', '28 days'],
  ['1M', '1 month'],
  ['1Q', '1 quarter'],
  ['', ''],
  ['soon', 'soon'],
])('names the window %p as %p', (window, text) => {
  expect(formatWindow(window)).toBe(text);
});
