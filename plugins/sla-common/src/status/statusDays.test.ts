import { packDays, unpackDays, type StatusDay } from './statusDays';

const days: StatusDay[] = [
  { day: '2026-02-27', state: 'unmeasured', share: null },
  { day: '2026-02-28', state: 'degraded', share: 9930 },
  { day: '2026-03-01', state: 'bad', share: 0 },
  { day: '2026-03-02', state: 'good', share: 10_000 },
];

it('packs days in a letter and a number each, and unpacks the same', () => {
  const packed = packDays(days);
  expect(packed).toEqual({
    last: '2026-03-02',
    states: '-dbg',
    shares: [null, 9930, 0, 10_000],
  });
  expect(unpackDays(packed)).toEqual(days);
  expect(unpackDays(packDays([]))).toEqual([]);
});
