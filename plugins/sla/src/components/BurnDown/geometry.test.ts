import { HEIGHT, layOut, MARGIN, nearestPoint, unmeasured } from './geometry';

const FROM = '2026-11-01T00:00:00Z';
const TO = '2026-11-05T00:00:00Z';
const point = (day: number, remaining: number | null, measured = true) => ({
  at: `2026-11-0${day}T00:00:00Z`,
  good: 1,
  total: 1,
  remaining,
  expected: 0.5,
  measured,
});
const windowOf = (series: ReturnType<typeof point>[]) => ({
  from: FROM,
  to: TO,
  series,
  bands: [],
  markers: [],
});

describe('layOut', () => {
  it('holds the whole budget and zero, with the window from edge to edge', () => {
    const { x, y } = layOut(windowOf([point(2, 0.9)]), 400);
    expect(y(1)).toBe(MARGIN.top);
    expect(y(0)).toBe(HEIGHT - MARGIN.bottom);
    expect(x(new Date(FROM))).toBe(MARGIN.left);
    expect(x(new Date(TO))).toBe(400 - MARGIN.right);
  });

  it('reaches below zero as far as the budget was overspent', () => {
    const { y } = layOut(windowOf([point(2, -1.3)]), 400);
    expect(y.domain()[0]).toBeLessThanOrEqual(-1.3);
    expect(y(0)).toBeLessThan(HEIGHT - MARGIN.bottom);
  });

  it('has at least two dates on a narrow screen', () => {
    expect(layOut(windowOf([]), 120).dates.length).toBeGreaterThanOrEqual(2);
  });
});

describe('unmeasured', () => {
  it('joins neighbours, and begins with the window', () => {
    const series = [
      point(2, null, false),
      point(3, null, false),
      point(4, 1),
      point(5, 1, false),
    ];
    const days = unmeasured(windowOf(series)).map(({ from, to }) =>
      [from, to].map(at => new Date(at).getUTCDate()),
    );
    expect(days).toEqual([
      [1, 3],
      [4, 5],
    ]);
  });
});

describe('nearestPoint', () => {
  const series = [point(2, 1), point(3, 1), point(4, 1)];
  const geometry = layOut(windowOf(series), 400);

  it.each([
    [0, 0],
    [geometry.x(new Date('2026-11-03T04:00:00Z')), 1],
    [400, 2],
  ])('at %s pixels is point %s', (pixel, index) => {
    expect(nearestPoint(series, geometry, pixel)).toBe(index);
  });
});
