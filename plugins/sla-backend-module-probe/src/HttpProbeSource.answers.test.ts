import type { JsonObject } from '@backstage/types';
import {
  BAD,
  GOOD,
  loopback,
  measure,
  serve,
  sourceFor,
  status,
  stopLast,
  stopServers,
} from './__fixtures__/probing';

describe('HttpProbeSource, judging an answer,', () => {
  afterAll(stopServers);

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
    await stopLast();
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

  it('counts an answer with another body as bad', async () => {
    const port = await serve((_, res) =>
      res.end('{"status":"UP","queue":17,"π":3}'),
    );
    const source = sourceFor([loopback(port)]);
    const ask = (spec: JsonObject) =>
      measure(source, `http://127.0.0.1:${port}/`, { spec });
    expect(await ask({ bodyContains: '"status":"UP"' })).toEqual(GOOD);
    expect(await ask({ bodyContains: 'DOWN' })).toEqual(BAD);
    expect(await ask({ bodyMatches: '"queue":\\d{1,2},"π"' })).toEqual(GOOD);
    expect(await ask({ bodyMatches: '^UP$' })).toEqual(BAD);
    expect(await ask({ bodyContains: 'UP', bodyMatches: 'DOWN|OFF' })).toEqual(
      BAD,
    );
  });

  it('takes no longer for a pattern that others take for ever over', async () => {
    const port = await serve((_, res) => res.end(`${'a'.repeat(50_000)}!`));
    const spec = { bodyMatches: '^(a+)+$' };
    const start = performance.now();
    expect(
      await measure(sourceFor([loopback(port)]), `http://127.0.0.1:${port}/`, {
        spec,
      }),
    ).toEqual(BAD);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('counts an answer that comes too late as bad', async () => {
    const port = await serve((_, res) => {
      res.write('first part, ');
      setTimeout(() => res.end('rest'), 120);
    });
    const source = sourceFor([loopback(port)]);
    const ask = (maxLatencyMs: number) =>
      measure(source, `http://127.0.0.1:${port}/`, { spec: { maxLatencyMs } });
    expect(await ask(60)).toEqual(BAD);
    expect(await ask(4_000)).toEqual(GOOD);
  });

  it('asks without a body when it may', async () => {
    const methods: (string | undefined)[] = [];
    const port = await serve((req, res) => {
      methods.push(req.method);
      res.writeHead(200, { 'content-length': '100' }).end();
    });
    const source = sourceFor([loopback(port)]);
    const spec = { method: 'HEAD' };
    const url = `http://127.0.0.1:${port}/`;
    expect(await measure(source, url, { spec })).toEqual(GOOD);
    expect(methods).toEqual(['HEAD']);
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
});
