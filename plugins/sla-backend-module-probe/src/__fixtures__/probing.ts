import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ResolveAll } from '../allowedLookup';
import { HttpProbeSource } from '../HttpProbeSource';
import { ProbeAllowList } from '../ProbeAllowList';

const servers: Server[] = [];

/** What the servers were asked, as host and path. */
export const calls: string[] = [];

/** A real server on the loopback address that remembers what it was asked. */
export async function serve(answer: RequestListener): Promise<number> {
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

/** Answers with a status. */
export const status =
  (code: number): RequestListener =>
  (_, res) =>
    res.writeHead(code).end('done');

/** A source that may call what is listed. */
export function sourceFor(allow: JsonObject[], resolve?: ResolveAll) {
  const config = mockServices.rootConfig({
    data: { sla: { probe: { allow } } },
  });
  return new HttpProbeSource(ProbeAllowList.fromConfig(config), { resolve });
}

/** An entry that allows a port of the loopback address. */
export const loopback = (port: number, more: JsonObject = {}) => ({
  scheme: 'http',
  host: '127.0.0.1',
  ports: port,
  ...more,
});

/** Measures one minute. */
export function measure(
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
      noData: 'exclude',
      exclusions: [],
      alertRules: [],
      indicator: {
        ratioMetric: { good: { metricSource }, total: { metricSource: total } },
      },
    },
    metricSource,
    minute: new Date('2026-11-24T10:00:00Z'),
    signal: options.signal ?? new AbortController().signal,
  });
}

/** What a good answer counts. */
export const GOOD = { good: 1, total: 1 };
/** What any other answer counts. */
export const BAD = { good: 0, total: 1 };
/** How a refusal begins. */
export const NOT_ALLOWED = 'address not allowed';

/** Stops the servers. */
export function stopServers() {
  servers.forEach(server => server.close());
}

/** Stops the server that was started last. */
export async function stopLast() {
  await new Promise(done => {
    servers[servers.length - 1].close(done);
  });
}
