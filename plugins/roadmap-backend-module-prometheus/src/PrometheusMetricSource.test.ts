import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { FakePrometheus, SECRET } from './__fixtures__/fakePrometheus';

// The fake is a real server, which a busy machine starts slowly.
jest.setTimeout(30_000);

const prometheus = new FakePrometheus();
beforeAll(() => prometheus.start());
beforeEach(() => {
  prometheus.asked = [];
});
afterAll(() => prometheus.stop());

const messageOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'no error',
    (error: Error) => error.message,
  );

describe('PrometheusMetricSource', () => {
  it('asks for a query at an instant, with what the operator set', async () => {
    prometheus.answer('vector', [{ metric: {}, value: [1, '42.5'] }]);
    const query = 'sum(rate(a{b="c&d"}[7d]))';
    expect(await prometheus.read(query)).toEqual({ value: 42.5 });
    expect(prometheus.asked).toEqual([
      {
        method: 'POST',
        path: '/api/v1/query',
        authorization: `Bearer ${SECRET}`,
        parameters: { query, time: '1795514400.5' },
      },
    ]);
  });

  it('tells zero, no figure and several series apart', async () => {
    prometheus.answer('scalar', [1, '0']);
    expect(await prometheus.read('scalar(a)')).toEqual({ value: 0 });
    prometheus.answer('scalar', [1, 'NaN']);
    expect(await prometheus.read('0 / 0')).toEqual({
      noFigure: 'The query gives NaN',
    });
    const one = { metric: {}, value: [1, '1'] };
    prometheus.answer('vector', [one, one]);
    expect(await messageOf(prometheus.read('a'))).toContain(
      'The query gives 2 series',
    );
  });

  const failures: [string, (res: ServerResponse) => unknown, string][] = [
    [
      'a query that is refused',
      res =>
        res.writeHead(400).end(
          JSON.stringify({
            status: 'error',
            errorType: 'bad_data',
            error: `parse error beside Bearer ${SECRET}`,
          }),
        ),
      'Prometheus refuses the query: parse error beside …',
    ],
    [
      'a page',
      res => res.writeHead(502).end(`<html>${SECRET}`),
      'Prometheus answers with status 502',
    ],
    [
      'another shape',
      res => res.end('{"status":"success","data":[]}'),
      'nothing that its interface describes',
    ],
    [
      'a redirect',
      res => res.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'Prometheus cannot be reached or points elsewhere',
    ],
    [
      'a connection that is cut',
      res => res.destroy(),
      'Prometheus cannot be reached',
    ],
    [
      'an answer that is small only on the way',
      res =>
        res
          .setHeader('content-encoding', 'gzip')
          .end(gzipSync(Buffer.alloc(2 * 1024 * 1024, ' '))),
      'Prometheus answers with more than 1 MB',
    ],
    ['no answer', () => {}, 'Prometheus did not answer within 5 seconds'],
  ];
  it.each(failures)(
    'explains %s without saying where or with what',
    async (_, respond, message) => {
      prometheus.respond = respond;
      const text = await messageOf(prometheus.read('up'));
      expect(text).toContain(message);
      expect(text).not.toMatch(/127\.0\.0\.1|169\.254|canary/);
    },
  );

  it('says that nobody listens, and not where', async () => {
    const text = await messageOf(
      prometheus.read('up', { url: 'http://127.0.0.1:1' }),
    );
    expect(text).toMatch(/^Prometheus cannot be reached/);
    expect(text).not.toContain('127.0.0.1');
  });

  it('gives up when it is told to', async () => {
    const controller = new AbortController();
    prometheus.respond = () => controller.abort();
    const { signal } = controller;
    const text = await messageOf(prometheus.read('up', { signal }));
    expect(text).toBe('Prometheus cannot be reached or points elsewhere');
  });
});
