import { counterSelectorOf, metricQueryOf } from './metricQuery';

const selectorOf = (query: string) =>
  counterSelectorOf({ field: 'spec.query', query });

describe('counterSelectorOf', () => {
  it.each([
    ['http_requests_total'],
    ['job:requests:total{job="a"}'],
    ['http_requests_total{path="/a)b}",code=~"2..|3.."}'],
    [`{__name__="a_total", x='it"s', y=\`\\\`}`],
    ['http_requests_total {path="\\"quoted\\""}'],
    ['http_requests_total{\n  job="a",\n  code!~"5.."\n}'],
  ])('takes %s as it is', query => {
    expect(selectorOf(query)).toBe(query);
  });

  it.each([
    ['sum(a_total{job="x"})', 'a_total{job="x"}'],
    ['sum by (code) ( a_total )', 'a_total'],
    ['sum(a_total) without (instance)', 'a_total'],
  ])('takes the sum off %s', (query, selector) => {
    expect(selectorOf(query)).toBe(selector);
  });

  it.each([
    'sum(rate(a_total[5m]))',
    'a_total[5m]',
    'a_total offset 5m',
    'sum(a_total) / sum(b_total)',
    'a_total + b_total',
    'max(a_total)',
    'sum(a_total{x="y})',
    'sum()',
    '}',
    'a_total{} or vector(0)',
    `{${'"'.repeat(9_999)}`,
  ])('refuses %s', query => {
    expect(() => selectorOf(query)).toThrow(
      'spec.query: with counter: true must be one counter',
    );
  });
});

describe('metricQueryOf', () => {
  const read = (spec: Record<string, unknown>, type = 'prometheus') =>
    metricQueryOf('ratioMetric.good', { metricSource: { type, spec } });

  it('reads the spellings that OpenSLO documents use', () => {
    expect(read({ query: ' up ', dimensions: ['x'] })).toEqual({
      field: 'ratioMetric.good.metricSource.spec.query',
      query: 'up',
    });
    expect(read({ promql: 'up', server: 'eu' }, 'Prometheus')).toEqual({
      field: 'ratioMetric.good.metricSource.spec.promql',
      query: 'up',
      server: 'eu',
    });
  });

  it.each([
    [{}, 'spec.query: must hold the query'],
    [{ query: 'a', promql: 'a' }, 'spec.query: must hold the query'],
    [{ query: '' }, 'spec.query: '],
    [{ query: ['a'] }, 'spec.query: '],
    [{ query: 'a', server: 1 }, 'spec.server: '],
  ])('refuses %j', (spec, message) => {
    expect(() => read(spec)).toThrow(
      `ratioMetric.good.metricSource.${message}`,
    );
  });

  it.each([
    [
      { url: 'https://prometheus.example.com' },
      'https://prometheus.example.com',
    ],
    [{ server: 'eu', url: 'https://prometheus.example.com' }, 'eu'],
    [{ accessKeyID: 'x' }, undefined],
    [{ url: 9090 }, undefined],
  ])('asks the server of the data source %j', (connectionDetails, server) => {
    const spec = { query: 'up' };
    const metricSource = { type: 'prometheus', spec, connectionDetails };
    expect(metricQueryOf('thresholdMetric', { metricSource }).server).toBe(
      server,
    );
  });

  it('refuses a metric of another source', () => {
    expect(() => read({ query: 'a' }, 'datadog')).toThrow(
      "type: must be prometheus like the other metric, got 'datadog'",
    );
  });
});
