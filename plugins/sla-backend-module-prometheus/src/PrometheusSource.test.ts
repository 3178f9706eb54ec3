import {
  counters,
  FakePrometheus,
  FROM,
  hold,
  metric,
  SECRET,
} from './__fixtures__/fakePrometheus';

// The fake is a real server, which a busy machine starts slowly.
jest.setTimeout(30_000);

describe('PrometheusSource', () => {
  const prometheus = new FakePrometheus();
  beforeAll(() => prometheus.start());
  beforeEach(() => {
    prometheus.asked = [];
  });
  afterAll(() => prometheus.stop());

  it('counts a series from zero on a target that was scraped before it appeared', async () => {
    const fresh: [number, string][] = [
      [20, '4'],
      [80, '9'],
    ];
    const all = { all_total: fresh, ok_total: fresh };
    prometheus.respond = hold(all);
    expect(await prometheus.measure(counters)).toEqual({ counts: [[1, 5, 5]] });
    const up = (seconds: number, value: string): [number, string][] => [
      [seconds, value],
      [20, '1'],
    ];
    prometheus.respond = hold({ up: up(5, '0'), ...all });
    expect((await prometheus.measure(counters)).counts).toEqual([[1, 5, 5]]);
    prometheus.respond = hold({ up: up(5, '1'), ...all });
    expect((await prometheus.measure(counters)).counts).toEqual([
      [0, 4, 4],
      [1, 5, 5],
    ]);
    const asked = prometheus.asked.map(({ query }) => query);
    expect(asked).toContain('up{instance=~"a:1"}[3720s]');
  });

  it('counts counters by what was scraped', async () => {
    prometheus.respond = hold({
      ok_total: [
        [-10, '5'],
        [20, '6'],
        [50, '7'],
        [80, '2'],
      ],
      all_total: [
        [-10, '10'],
        [20, '12'],
        [50, '14'],
        [80, '3'],
      ],
    });
    expect(await prometheus.measure(counters)).toEqual({
      counts: [
        [0, 2, 4],
        [1, 2, 3],
      ],
    });
    expect(prometheus.asked[0].authorization).toBe(`Bearer ${SECRET}`);
    expect(
      prometheus.asked.map(({ endpoint, query, parameters }) => [
        endpoint,
        query,
        Number(parameters.get('time')) - FROM / 1000,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['/api/v1/query', 'last_over_time(all_total[1h])', 0],
        ['/api/v1/query', 'all_total[120s]', 120],
      ]),
    );
  });

  it('takes bad events from the total, none of them being a warning', async () => {
    const { good, ...rest } = counters.ratioMetric ?? {};
    const ratioMetric = { ...rest, bad: metric('failed_total') };
    const all: [number, string][] = [
      [-1, '0'],
      [30, '8'],
    ];
    prometheus.respond = hold({ all_total: all, failed_total: [[30, '3']] });
    expect(await prometheus.measure({ ratioMetric })).toEqual({
      counts: [[0, 5, 8]],
    });
    prometheus.respond = hold({ all_total: all });
    expect(await prometheus.measure({ ratioMetric })).toEqual({
      counts: [[0, 8, 8]],
      problem: expect.stringContaining('matches no series, so bad events'),
    });
    expect(good).toBeDefined();
  });

  it('says nothing where there is nothing, and of what cannot be', async () => {
    prometheus.respond = hold({});
    expect(await prometheus.measure(counters)).toEqual({ counts: [] });
    prometheus.respond = hold({
      ok_total: [
        [-1, '0'],
        [30, '9'],
        [90, '10'],
      ],
      all_total: [
        [-1, '0'],
        [30, '8'],
        [70, 'NaN'],
        [90, '10'],
      ],
    });
    const { counts, problem } = await prometheus.measure(counters);
    expect(counts).toEqual([[1, 1, 2]]);
    expect(problem).toContain('1 scraped values are negative or no number');
  });

  it('counts numbers of a minute as whole events', async () => {
    const ratioMetric = {
      good: metric('sum(increase(ok_total[1m]))'),
      total: metric('sum(increase(all_total[1m]))'),
    };
    prometheus.respond = hold({
      ok_total: [
        [60, '18.7'],
        [120, 'NaN'],
        [180, '7'],
      ],
      all_total: [
        [60, '20.2'],
        [120, '20'],
        [180, '6'],
        [240, '0'],
      ],
    });
    expect(await prometheus.measure({ ratioMetric }, { minutes: 4 })).toEqual({
      counts: [
        [0, 19, 20],
        [3, 0, 0],
      ],
      problem:
        '2026-11-24T10:01:00.000Z: NaN of 20 are no counts of events; the minute is left out (and 1 more)',
    });
    const [{ endpoint, parameters }] = prometheus.asked;
    expect([endpoint, parameters.get('step')]).toEqual([
      '/api/v1/query_range',
      '60',
    ]);
    expect(Number(parameters.get('start')) - FROM / 1000).toBe(60);
    expect(Number(parameters.get('end')) - FROM / 1000).toBe(240);
  });

  it('does not repeat a value while Prometheus was away', async () => {
    const values: [number, string][] = [
      [60, '1'],
      [120, '1'],
      [180, '1'],
    ];
    const up = values.filter(([seconds]) => seconds !== 120);
    prometheus.respond = hold({ 'up[': up, latency: values });
    const thresholdMetric = metric('latency');
    const threshold = { op: 'lt' as const, value: 2 };
    expect(
      await prometheus.measure({ thresholdMetric }, { minutes: 3, threshold }),
    ).toEqual({
      counts: [
        [0, 1, 1],
        [2, 1, 1],
      ],
    });
  });

  it.each([
    ['success', 999_000],
    ['failure', 1_000],
  ] as const)('counts a share of %s', async (rawType, good) => {
    prometheus.respond = hold({
      share: [
        [60, '0.999'],
        [120, '1.5'],
        [180, 'NaN'],
      ],
    });
    const ratioMetric = { raw: metric('share'), rawType };
    expect(await prometheus.measure({ ratioMetric }, { minutes: 3 })).toEqual({
      counts: [[0, good, 1_000_000]],
      problem: expect.stringMatching(
        /must be from 0 to 1, got 1\.5; the minute is left out$/,
      ),
    });
  });

  it.each([
    ['lt', [1, 0, 0]],
    ['lte', [1, 1, 0]],
    ['gt', [0, 0, 1]],
    ['gte', [0, 1, 1]],
  ] as const)('compares a metric by %s', async (op, good) => {
    prometheus.respond = hold({
      latency: [
        [60, '0.2'],
        [120, '0.3'],
        [180, '0.4'],
        [240, 'NaN'],
      ],
    });
    const thresholdMetric = metric('latency');
    const threshold = { op, value: 0.3 };
    expect(
      await prometheus.measure({ thresholdMetric }, { minutes: 4, threshold }),
    ).toEqual({ counts: good.map((it, minute) => [minute, it, 1]) });
  });
});
