import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { ResolveAll } from './allowedLookup';
import { HttpProbeSource } from './HttpProbeSource';
import { ProbeAllowList } from './ProbeAllowList';

const servers: Server[] = [];
let calls: string[] = [];

/** A real server on the loopback address that remembers what it was asked. */
async function serve(answer: RequestListener): Promise<number> {
  const server = createServer((req, res) => {
    calls.push(`${req.headers.host}${req.url}`);
    answer(req, res);
  });
  servers.push(server);
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}

const status =
  (code: number): RequestListener =>
  (_, res) =>
    res.writeHead(code).end('done');

function sourceFor(allow: JsonObject[], resolve?: ResolveAll) {
  const config = mockServices.rootConfig({
    data: { sla: { probe: { allow } } },
  });
  return new HttpProbeSource(ProbeAllowList.fromConfig(config), { resolve });
}

const loopback = (port: number, more: JsonObject = {}) => ({
  scheme: 'http',
  host: '127.0.0.1',
  ports: port,
  ...more,
});

const NO_TERMS = { noData: 'exclude' as const, exclusions: [], alertRules: [] };
function measure(
  source: HttpProbeSource,
  url: string,
  options: { spec?: JsonObject; total?: JsonObject; signal?: AbortSignal } = {},
) {
  const metricSource = { type: 'http-probe', spec: { url, ...options.spec } };
  const total = { type: 'http-probe', spec: { url }, ...options.total };
  return source.measure({
    objective: {
      objective: 'slo:default/x/default',
      sloRef: 'slo:default/x',
      objectiveId: 'default',
      title: 'x',
      entityRef: 'component:default/x',
      targetPpm: 990_000,
      window: '28d',
      budgetingMethod: 'Occurrences',
      ...NO_TERMS,
      indicator: {
        ratioMetric: { good: { metricSource }, total: { metricSource: total } },
      },
    },
    metricSource,
    minute: new Date('2026-11-24T10:00:00Z'),
    signal: options.signal ?? new AbortController().signal,
  });
}

const GOOD = { good: 1, total: 1 };
const BAD = { good: 0, total: 1 };
const NOT_ALLOWED = 'address not allowed';

describe('HttpProbeSource', () => {
  beforeEach(() => {
    calls = [];
  });
  afterAll(() => servers.forEach(server => server.close()));

  it('counts an expected status as good and any other as bad', async () => {
    const up = await serve(status(200));
    const broken = await serve(status(500));
    const teapot = await serve(status(418));
    const source = sourceFor([
      loopback(up),
      loopback(broken),
      loopback(teapot),
    ]);
    expect(await measure(source, `http://127.0.0.1:${up}/health`)).toEqual(
      GOOD,
    );
    expect(await measure(source, `http://127.0.0.1:${broken}/`)).toEqual(BAD);
    const url = `http://127.0.0.1:${teapot}/`;
    expect(await measure(source, url)).toEqual(BAD);
    const spec = { expectedStatus: [200, 418] };
    expect(await measure(source, url, { spec })).toEqual(GOOD);
  });

  it('counts no connection, no answer and a broken answer as bad', async () => {
    const silent = await serve(() => {});
    const broken = await serve((_, res) =>
      res.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    );
    const cut = await serve((_, res) => {
      res.writeHead(200, { 'content-length': '100' }).write('x');
      setTimeout(() => res.destroy(), 20);
    });
    const gone = await serve(status(200));
    await new Promise(done => {
      servers[servers.length - 1].close(done);
    });
    const source = sourceFor(
      [silent, broken, cut, gone].map(port => loopback(port)),
    );
    for (const port of [silent, broken, cut, gone]) {
      const spec = { timeoutMs: 300 };
      expect(
        await measure(source, `http://127.0.0.1:${port}/`, { spec }),
      ).toEqual(BAD);
    }
  });

  it('says nothing when the run is over', async () => {
    const silent = await serve(() => {});
    const signal = AbortSignal.timeout(50);
    await expect(
      measure(sourceFor([loopback(silent)]), `http://127.0.0.1:${silent}/`, {
        signal,
      }),
    ).rejects.toThrow();
  });

  it('stops at 10 MB of unpacked answer', async () => {
    const bomb = gzipSync(Buffer.alloc(11 * 1024 * 1024));
    const port = await serve((_, res) =>
      res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(20_000);
    await expect(
      measure(sourceFor([loopback(port)]), `http://127.0.0.1:${port}/`),
    ).rejects.toThrow('more than 10 MB');
  });

  it.each([
    ['127.0.0.1'],
    ['0x7f.1'],
    ['2130706433'],
    ['0177.0.0.1'],
    ['127.1'],
    ['[::ffff:127.0.0.1]'],
    ['[::1]'],
    ['169.254.169.254'],
    ['[fe80::1]'],
    ['0.0.0.0'],
    ['localhost'],
    ['10.0.0.1'],
  ])('does not call %s when nothing allows it', async host => {
    const port = await serve(status(200));
    const allow = [
      { scheme: 'http', host: 'tracking.example.com', ports: '1-65535' },
    ];
    await expect(
      measure(sourceFor(allow), `http://${host}:${port}/`),
    ).rejects.toThrow(NOT_ALLOWED);
    expect(calls).toEqual([]);
  });

  it.each(['0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])(
    'sees that %s is an address that is allowed',
    async host => {
      const port = await serve(status(200));
      expect(
        await measure(
          sourceFor([loopback(port)]),
          `http://${host}:${port}/`,
        ).catch((e: Error) => e.message),
      ).toEqual(GOOD);
    },
  );

  it('keeps to scheme and ports', async () => {
    const port = await serve(status(200));
    const source = sourceFor([loopback(port)]);
    await expect(measure(source, `https://127.0.0.1:${port}/`)).rejects.toThrow(
      NOT_ALLOWED,
    );
    await expect(
      measure(source, `http://127.0.0.1:${port + 1}/`),
    ).rejects.toThrow(NOT_ALLOWED);
    await expect(
      measure(source, `http://127.0.0.1:${port}@10.0.0.1/`),
    ).rejects.toThrow('must not hold a user');
    expect(calls).toEqual([]);
  });

  it('follows a redirect only to what is allowed', async () => {
    const secret = await serve(status(200));
    const near = await serve(status(200));
    const to = (target: string) =>
      serve((_, res) => res.writeHead(302, { location: target }).end());
    const out = await to(`http://127.0.0.1:${secret}/`);
    const metadata = await to('http://169.254.169.254/latest/meta-data');
    const within = await to(`http://127.0.0.1:${near}/ok`);
    const file = await to('file:///etc/passwd');
    const source = sourceFor(
      [out, metadata, within, near, file].map(port => loopback(port)),
    );
    for (const port of [out, metadata, file]) {
      await expect(
        measure(source, `http://127.0.0.1:${port}/`),
      ).rejects.toThrow(NOT_ALLOWED);
    }
    expect(calls.some(call => call.includes(`:${secret}`))).toBe(false);
    expect(await measure(source, `http://127.0.0.1:${within}/`)).toEqual(GOOD);
    const spec = { expectedStatus: [302] };
    expect(await measure(source, `http://127.0.0.1:${out}/`, { spec })).toEqual(
      GOOD,
    );
  });

  it('gives up on endless redirects', async () => {
    const port = await serve((_, res) =>
      res.writeHead(302, { location: '/again' }).end(),
    );
    expect(
      await measure(sourceFor([loopback(port)]), `http://127.0.0.1:${port}/`),
    ).toEqual(BAD);
    expect(calls).toHaveLength(6);
  });

  it('connects only to an allowed address behind a name', async () => {
    const port = await serve(status(200));
    const answers: string[][] = [];
    const resolve: ResolveAll = (_, done) =>
      done(
        null,
        (answers.shift() ?? ['203.0.113.9']).map(address => ({
          address,
          family: address.includes(':') ? 6 : 4,
        })),
      );
    const named = { scheme: 'http', host: 'svc.test', ports: port };
    const url = `http://svc.test:${port}/`;
    for (const hostile of [
      ['127.0.0.1'],
      ['::ffff:127.0.0.1'],
      ['169.254.169.254'],
      ['93.184.216.34', '127.0.0.1'],
      ['::1'],
    ]) {
      answers.push(hostile);
      await expect(measure(sourceFor([named], resolve), url)).rejects.toThrow(
        NOT_ALLOWED,
      );
    }
    expect(calls).toEqual([]);
    const inside = { ...named, addresses: ['127.0.0.0/8'] };
    answers.push(['127.0.0.1'], ['169.254.169.254']);
    const source = sourceFor([inside], resolve);
    expect(await measure(source, url)).toEqual(GOOD);
    // The name resolves differently the second time.
    await expect(measure(source, url)).rejects.toThrow(NOT_ALLOWED);
    expect(calls).toEqual([`svc.test:${port}/`]);
  });

  it('tells a name that is unknown from a resolver that fails', async () => {
    const failing =
      (code: string): ResolveAll =>
      (_, done) =>
        done(Object.assign(new Error(code), { code }), []);
    const allow = [{ scheme: 'http', host: 'svc.test', ports: 80 }];
    expect(
      await measure(sourceFor(allow, failing('ENOTFOUND')), 'http://svc.test/'),
    ).toEqual(BAD);
    await expect(
      measure(sourceFor(allow, failing('EAI_AGAIN')), 'http://svc.test/'),
    ).rejects.toThrow();
  });

  it.each<[JsonObject, JsonObject | undefined, string]>([
    [
      { url: 'ftp://127.0.0.1/' },
      undefined,
      'spec.url: must be an http(s) URL',
    ],
    [{ timeoutMs: 60_000 }, undefined, 'spec.timeoutMs'],
    [{ expectedStatus: [] }, undefined, 'spec.expectedStatus'],
    [{ method: 'POST' }, undefined, 'Unrecognized key'],
    [{}, { type: 'push' }, 'ratioMetric.total.metricSource'],
    [{}, { spec: { url: 'http://127.0.0.1:1/' } }, 'with the url of good'],
  ])('refuses the definition %j %j', async (spec, total, message) => {
    await expect(
      measure(sourceFor([]), 'http://127.0.0.1/', { spec, total }),
    ).rejects.toThrow(message);
  });
});
