import { describeShape } from './describeShape';

const FROM = '2026-11-20T00:00:00Z';

const window = (remaining: (number | null)[]) => ({
  from: FROM,
  to: '2026-11-23T00:00:00Z',
  series: remaining.map((share, index) => ({
    at: `2026-11-${21 + index}T00:00:00Z`,
    good: 1,
    total: 1,
    remaining: share,
    expected: 1 - (index + 1) / 3,
    measured: share !== null,
  })),
  bands: [],
  markers: [],
});

describe('the burn-down in words', () => {
  it('says when the budget was lowest, unless that is its end', () => {
    expect(describeShape(window([0.9, -0.2, 0.4]))).toBe(
      'Spent evenly it would be 0% left. Lowest: 20% overspent, at 22 Nov 2026, 00:00 UTC.',
    );
    expect(describeShape(window([0.9, 0.6, 0.4]))).toBe(
      'Spent evenly it would be 0% left.',
    );
  });

  it('says where nothing is known', () => {
    expect(describeShape(window([null, null, null]))).toBe(
      'Spent evenly it would be 0% left. Nothing was measured in 1 of its stretches.',
    );
  });

  it('names what is marked, each once', () => {
    const band = {
      kind: 'incident' as const,
      from: FROM,
      to: '2026-11-20T01:00:00Z',
      title: 'Scanners offline',
    };
    const marked = {
      ...window([0.9, 0.6, 0.4]),
      bands: [band, { ...band, from: '2026-11-21T00:00:00Z' }],
      markers: [
        {
          revision: 2,
          effectiveAt: FROM,
          recordedAt: FROM,
          targetPpm: 990_000,
          window: '28d',
          withdrawn: false,
        },
      ],
    };
    expect(describeShape(marked)).toMatch(
      / Marked are Incident: Scanners offline; revision 2 from 20 Nov 2026, 00:00 UTC\.$/,
    );
  });
});
