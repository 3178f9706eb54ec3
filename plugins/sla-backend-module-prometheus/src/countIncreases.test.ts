import {
  countIncreases,
  firstSeen,
  toCounterSeries,
  type CounterSeries,
} from './countIncreases';

const MINUTE = 60_000;
const labels = { job: 'shop', instance: 'a:1' };

/** Scrapes every `seconds` from the start of the range on; `_` is none. */
function scraped(
  values: string,
  options: { seconds?: number; before?: number; labels?: object } = {},
): CounterSeries {
  const { seconds = 15, before } = options;
  const scrapes = values
    .split(' ')
    .map((text, n) => ({ at: (n + 1) * seconds * 1000, value: Number(text) }))
    .filter(({ value }) => !Number.isNaN(value));
  return { labels: { ...labels, ...options.labels }, before, scrapes };
}

function count(minutes: number, ...series: CounterSeries[]) {
  const range = { from: 0, to: minutes * MINUTE };
  return countIncreases(series, range, firstSeen(series));
}

const total = (counts: (number | undefined)[]) =>
  counts.reduce<number>((sum, it) => sum + (it ?? 0), 0);

describe('countIncreases', () => {
  // Series and sums of Prometheus's own tests of increase(), promql/testdata/functions.test,
  // where the range starts with the first value.
  it.each([
    ['0 10 20 30 40 50 60 70 80 90 100', 100],
    ['0 10 20 30 40 50 0 10 20 30 40', 90],
    ['0 1 2 3 2 3 4', 7],
  ])('counts %s as %d, as Prometheus does', (values, sum) => {
    expect(total(count(60, scraped(values, { seconds: 300 })))).toBe(sum);
  });

  it('gives each event to the minute in which it was scraped', () => {
    const series = scraped('3 5 5 9 9 9 10 10', { before: 1 });
    expect(count(2, series)).toEqual([8, 1]);
  });

  it('loses nothing that was scraped before a restart', () => {
    // 100 at the start, 125 before the restart, then from zero up to beyond 100.
    expect(count(1, scraped('110 125 40 130', { before: 100 }))).toEqual([155]);
  });

  it('counts what happened while nobody scraped when it is seen, and nothing before', () => {
    const series = scraped('4 6 _ _ _ _ _ _ _ _ 36 38', { before: 0 });
    expect(count(3, series)).toEqual([6, undefined, 38 - 6]);
  });

  it('does not take what a target counted before it was first seen', () => {
    const old = scraped('5000 5001 5002 5003');
    expect(count(1, old)).toEqual([3]);
    expect(count(1, scraped('_ _ _ 5003'))).toEqual([undefined]);
  });

  it('counts a series that appears on a known target from zero', () => {
    const ok = scraped('1 2 3 4', { labels: { code: '200' } });
    const failed = scraped('_ _ 2 3', { labels: { code: '500' } });
    expect(count(1, ok, failed)).toEqual([3 + 3]);
    const elsewhere = { ...labels, instance: 'b:1' };
    expect(count(1, ok, { ...failed, labels: elsewhere })).toEqual([3 + 1]);
    const known = scraped('4 4 4 4', { before: 4 });
    const both = [known, scraped('1 1 1 1', { labels: { code: '500' } })];
    expect(count(1, ...both)).toEqual([1]);
  });

  it('tells a minute without events from one without scrapes', () => {
    expect(count(2, scraped('7 7 7 7', { before: 7 }))).toEqual([0, undefined]);
  });
});

describe('toCounterSeries', () => {
  it('joins series by their labels and leaves out what no counter holds', () => {
    const range = { from: 60_000, to: 120_000 };
    const { series, impossible } = toCounterSeries(
      [
        { labels: { b: '2', a: '1' }, values: [[60, '10']] },
        { labels: { a: '2' }, values: [[60, 'NaN']] },
      ],
      [
        {
          labels: { a: '1', b: '2' },
          values: [
            [60, '10'],
            [75, '12'],
            [90, 'NaN'],
            [95, '-1'],
            [105, '+Inf'],
            [120, '13'],
            [120.001, '99'],
          ],
        },
      ],
      range,
    );
    expect(impossible).toBe(3);
    expect(series).toEqual([
      {
        labels: { b: '2', a: '1' },
        before: 10,
        scrapes: [
          { at: 75_000, value: 12 },
          { at: 120_000, value: 13 },
        ],
      },
    ]);
  });
});
