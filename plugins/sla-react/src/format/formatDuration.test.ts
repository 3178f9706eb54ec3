import { formatDuration, formatShortDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [0.5, 'under a minute'],
    [1, '1 minute'],
    [59.9, '59 minutes'],
    [60, '1 hour'],
    [125, '2 hours 5 minutes'],
    [1440, '1 day'],
    [1441, '1 day'],
    [2 * 1440 + 4 * 60 + 59, '2 days 4 hours'],
    [1440 * 1200, '1,200 days'],
  ])('%s minutes are %s', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });

  it.each([
    [5, '5 min'],
    [90, '90 min'],
    [360, '6 h'],
    [4320, '3 d'],
  ])('%s minutes are %s for short', (minutes, text) => {
    expect(formatShortDuration(minutes)).toBe(text);
  });
});
