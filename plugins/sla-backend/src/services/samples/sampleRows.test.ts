import { sampleRows } from './sampleRows';

const NOW = new Date('2026-11-24T10:00:30Z');
const sample = (change: object = {}) => ({
  objective: 'slo:default/a/default',
  minute: '2026-11-24T10:00:00Z',
  good: 1,
  total: 2,
  ...change,
});

describe('sampleRows', () => {
  it('keeps the highest sequence of a minute, the first of equals', () => {
    const rows = sampleRows(
      [
        sample(),
        sample({ minute: '2026-11-24T11:00:00+01:00', good: 2 }),
        sample({ minute: '2026-11-24T09:59:00Z' }),
        sample({ sequence: 3, good: 0 }),
        sample({ sequence: 2 }),
      ],
      NOW,
    );
    expect(
      [...rows].map(([row, position]) => [row.sequence, row.good, position]),
    ).toEqual([
      [3, 0, 3],
      [0, 1, 2],
    ]);
  });

  const check = (change: object) => () =>
    sampleRows([sample(), sample(change)], NOW);

  it.each([
    { minute: '2026-11-24T10:05:00Z' },
    { minute: '2025-10-20T10:01:00Z' },
    { good: 0, total: 0 },
  ])('takes %j', change => {
    expect(check(change)).not.toThrow();
  });

  it.each([
    [{ minute: '2026-11-24T10:06:00Z' }, 'minute: must be at most five'],
    [{ minute: '2026-11-24T10:00:01Z' }, 'minute: must be on the minute'],
    [{ minute: '2025-10-20T10:00:00Z' }, 'minute: must be at most 400 days'],
    [{ good: 3 }, 'good: must not exceed total, got 3 of 2'],
  ])('refuses %j: %s', (change, message) => {
    expect(check(change)).toThrow(`/body/samples/1/${message}`);
  });

  it('names the first twenty wrong fields and counts each reason', () => {
    const wrong = Array.from({ length: 25 }, () => sample({ good: 9 }));
    const late = sample({ minute: '2026-11-24T11:00:00Z' });
    expect(() => sampleRows([...wrong, late, late], NOW)).toThrow(
      /\/body\/samples\/19\/good.*; and 7 more; in all 25 × good must not exceed total, 2 × must be at most five minutes in the future$/,
    );
  });
});
