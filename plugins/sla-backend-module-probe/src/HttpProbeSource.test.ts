import type { JsonObject } from '@backstage/types';
import { gzipSync } from 'node:zlib';
import type { ResolveAll } from './allowedLookup';
import {
  BAD,
  calls,
  GOOD,
  loopback,
  measure,
  NOT_ALLOWED,
  serve,
  sourceFor,
  status,
  stopServers,
} from './__fixtures__/probing';

describe('HttpProbeSource', () => {
  beforeEach(() => {
    calls.length = 0;
  });
  afterAll(stopServers);

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
    [{ method: 'POST' }, undefined, 'spec.method'],
    [{ verb: 'GET' }, undefined, 'Unrecognized key'],
    [{ maxLatencyMs: 0 }, undefined, 'spec.maxLatencyMs'],
    [{ bodyContains: '' }, undefined, 'spec.bodyContains'],
    [{ bodyMatches: '(' }, undefined, 'spec.bodyMatches: must be a regular'],
    [{ bodyMatches: '(?=a)' }, undefined, 'in RE2 syntax'],
    [
      { method: 'HEAD', bodyContains: 'x' },
      undefined,
      'spec.method: must be GET',
    ],
    [{}, { type: 'push' }, 'ratioMetric.total.metricSource'],
    [{}, { spec: { url: 'http://127.0.0.1:1/' } }, 'with the url of good'],
  ])('refuses the definition %j %j', async (spec, total, message) => {
    await expect(
      measure(sourceFor([]), 'http://127.0.0.1/', { spec, total }),
    ).rejects.toThrow(message);
  });
});
