import { isGoodSlice, sliceBounds, sliceRatio } from './slices';

describe('slices', () => {
  it.each([
    [95, 100, 950_000, true],
    [94, 100, 950_000, false],
    [1, 3, 333_333, true],
    [1, 3, 333_334, false],
    [1, 1, 1_000_000, true],
    [999_999, 1_000_000, 1_000_000, false],
  ])('with %s of %s at a target of %s ppm: %s', (good, total, ppm, isGood) => {
    expect(isGoodSlice({ good, total }, ppm)).toBe(isGood);
  });

  it('without events are not for them to say', () => {
    expect(() => isGoodSlice({ good: 0, total: 0 }, 1)).toThrow('events');
    expect(() => sliceRatio({ good: 0, total: 0 })).toThrow('events');
  });

  it.each([
    ['2026-01-01T00:00Z', '2026-01-01T01:00Z', 5, '00:00', '01:00', 12],
    ['2026-01-01T00:01Z', '2026-01-01T01:04Z', 5, '00:05', '01:00', 11],
    ['2026-01-01T00:01Z', '2026-01-01T00:09Z', 5, '00:05', '00:05', 0],
    ['2026-01-01T00:01Z', '2026-01-01T00:03Z', 5, '00:05', '00:05', 0],
    // 7 divides no day; 2 January 2026 began five minutes into a slice of 7.
    ['2026-01-02T00:00Z', '2026-01-02T00:30Z', 7, '00:02', '00:30', 4],
  ])('of [%s, %s) with %s minutes', (from, to, minutes, start, end, count) => {
    const bounds = { from: new Date(from), to: new Date(to) };
    const found = sliceBounds(bounds, minutes);
    expect(found.slices).toBe(count);
    expect(found.from.toISOString().slice(11, 16)).toBe(start);
    expect(found.to.toISOString().slice(11, 16)).toBe(end);
  });

  it.each([0, -1, 1.5, NaN])('refuse a length of %s', minutes => {
    const bounds = { from: new Date(0), to: new Date(1) };
    expect(() => sliceBounds(bounds, minutes)).toThrow('sliceMinutes');
  });
});
