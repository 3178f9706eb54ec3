import { gzipSync } from 'node:zlib';
import {
  counters,
  FakePrometheus,
  hold,
  metric,
  SECRET,
  succeed,
  type Respond,
} from './__fixtures__/fakePrometheus';

// The fake is a real server, which a busy machine starts slowly.
jest.setTimeout(30_000);

describe('PrometheusSource, when something goes wrong,', () => {
  const prometheus = new FakePrometheus();
  beforeAll(() => prometheus.start());
  beforeEach(() => {
    prometheus.asked = [];
  });
  afterAll(() => prometheus.stop());

  it('asks for less when an answer is larger than 10 MB', async () => {
    const bomb = gzipSync(Buffer.alloc(11 * 1024 * 1024, ' '));
    prometheus.respond = ({ parameters }, res) => {
      const [start, end] = ['start', 'end'].map(it =>
        Number(parameters.get(it)),
      );
      if (end - start >= 120) {
        res.setHeader('content-encoding', 'gzip').end(bomb);
        return;
      }
      const values = [];
      for (let at = start; at <= end; at += 60) values.push([at, '1']);
      succeed(res, [{ metric: {}, values }]);
    };
    const ratioMetric = { raw: metric('share'), rawType: 'success' as const };
    const { counts } = await prometheus.measure(
      { ratioMetric },
      { minutes: 5 },
    );
    expect(counts.map(([minute]) => minute)).toEqual([0, 1, 2, 3, 4]);
    expect(bomb.length).toBeLessThan(20_000);
  });

  const failures: [string, Respond, string][] = [
    [
      'a query that is refused',
      (_, res) =>
        res.writeHead(400).end(
          JSON.stringify({
            status: 'error',
            errorType: 'bad_data',
            error: `parse error beside Bearer ${SECRET}`,
          }),
        ),
      "Prometheus 'main' refuses the query: parse error beside …",
    ],
    [
      'a page',
      (_, res) => res.writeHead(502).end(`<html>${SECRET}`),
      "Prometheus 'main' answers with status 502",
    ],
    [
      'another shape',
      (_, res) => res.end('{"status":"success","data":{"result":{}}}'),
      'nothing that its interface describes',
    ],
    [
      'a redirect',
      (_, res) =>
        res.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      "Prometheus 'main' cannot be reached or points elsewhere",
    ],
    [
      'a connection that is cut',
      (_, res) => res.destroy(),
      "Prometheus 'main' cannot be reached",
    ],
    [
      'no answer',
      () => {},
      "Prometheus 'main' did not answer within 5 seconds",
    ],
  ];
  it.each(failures)(
    'explains %s without saying where or with what',
    async (_, answer, message) => {
      prometheus.respond = answer;
      const error = await prometheus.measure(counters).catch((e: Error) => e);
      const text = String((error as Error).message);
      expect(text).toContain(message);
      expect(text).not.toMatch(/127\.0\.0\.1|169\.254|canary/);
    },
  );

  it('calls only what is configured', async () => {
    prometheus.respond = hold({});
    const elsewhere = metric('a', {
      server: prometheus.url.replace('127.', '128.'),
    });
    const ratioMetric = { ...counters.ratioMetric, good: elsewhere };
    await expect(prometheus.measure({ ratioMetric })).rejects.toThrow(
      'is no configured Prometheus; use one of main',
    );
    const gone = await prometheus
      .measure(counters, { url: 'http://127.0.0.1:1' })
      .catch((e: Error) => e.message);
    expect(gone).toMatch(/^Prometheus 'main' cannot be reached( \(\w+\))?/);
    expect(gone).not.toContain('127.0.0.1');
  });
});
