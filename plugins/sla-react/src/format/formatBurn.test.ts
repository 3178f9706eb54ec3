import { formatBurn, formatThreshold } from './formatBurn';

describe('formatBurn', () => {
  it.each([
    [null, 'No data'],
    [0, '0×'],
    [0.004, 'under 0.01×'],
    [0.9333, '0.93×'],
    [1, '1×'],
    [13.44, '13.44×'],
    [999.6, '1,000×'],
  ])('%s is %s', (rate, text) => {
    expect(formatBurn(rate)).toBe(text);
  });
});

describe('formatThreshold', () => {
  it.each([
    [14.4, '14.4×'],
    [13.44, '13.44×'],
    [0.93333333, '0.9333×'],
    [1, '1×'],
  ])('%s is %s', (threshold, text) => {
    expect(formatThreshold(threshold)).toBe(text);
  });
});
