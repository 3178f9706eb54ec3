import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type {
  ObjectiveDefinition,
  SliSpec,
} from '@stagecraft/backstage-plugin-sla-common';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Threshold } from '../measureThreshold';
import { PrometheusServers } from '../PrometheusServers';
import { PrometheusSource } from '../PrometheusSource';

/** One request as the fake got it. */
export interface Asked {
  endpoint: string;
  query: string;
  parameters: URLSearchParams;
  authorization?: string;
}

/** How the fake answers. */
export type Respond = (asked: Asked, res: ServerResponse) => unknown;

/** Start of what is measured. */
export const FROM = Date.parse('2026-11-24T10:00:00Z');

/** What the fake is sent with every request. */
export const SECRET = 'canary-5f2d';

const LABELS = { job: 'shop', instance: 'a:1' };

/** A metric of an indicator. */
export const metric = (query: string, more: JsonObject = {}) => ({
  metricSource: { type: 'prometheus', spec: { query, ...more } },
});

/** An indicator of two counters. */
export const counters: SliSpec = {
  ratioMetric: {
    counter: true,
    good: metric('sum(ok_total)'),
    total: metric('sum(all_total)'),
  },
};

/** Answers in the form of Prometheus's HTTP interface. */
export function succeed(
  res: ServerResponse,
  result: object[],
  resultType = 'matrix',
) {
  res.end(JSON.stringify({ status: 'success', data: { resultType, result } }));
}

/** Answers with values at seconds after the start, by a word of the query. */
export function hold(metrics: Record<string, [number, string][]>): Respond {
  return ({ query }, res) => {
    const word = Object.keys(metrics).find(it => query.includes(it)) ?? '';
    const all = (metrics[word] ?? []).map(
      ([seconds, value]) => [FROM / 1000 + seconds, value] as const,
    );
    if (query.startsWith('last_over_time')) {
      const before = all.filter(([at]) => at <= FROM / 1000).pop();
      succeed(res, before ? [{ metric: LABELS, value: before }] : [], 'vector');
    } else {
      succeed(res, all.length > 0 ? [{ metric: LABELS, values: all }] : []);
    }
  };
}

/** A server that answers as the test says and remembers what it was asked. */
export class FakePrometheus {
  respond: Respond = hold({});
  asked: Asked[] = [];
  readonly #server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const parameters = new URLSearchParams(Buffer.concat(chunks).toString());
    const { authorization } = req.headers;
    const endpoint = String(req.url);
    const query = parameters.get('query') ?? '';
    const asked = { endpoint, query, parameters, authorization };
    this.asked.push(asked);
    await this.respond(asked, res);
  });

  async start() {
    await new Promise<void>(done => {
      this.#server.listen(0, '127.0.0.1', done);
    });
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get url() {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Measures some minutes; each as its number from the start, good and total. */
  async measure(
    indicator: SliSpec,
    options: { minutes?: number; url?: string; threshold?: Threshold } = {},
  ) {
    const { minutes = 2, threshold, url = this.url } = options;
    const headers = { Authorization: `Bearer ${SECRET}` };
    const servers = [{ name: 'main', url, headers }];
    const config = mockServices.rootConfig({
      data: { sla: { prometheus: { servers } } },
    });
    const source = new PrometheusSource(PrometheusServers.fromConfig(config));
    const answer = await source.measureRange({
      objective: { indicator, threshold } as unknown as ObjectiveDefinition,
      metricSource: { spec: {} },
      from: new Date(FROM),
      to: new Date(FROM + minutes * 60_000),
      signal: new AbortController().signal,
    });
    const counts = answer.minutes.map(({ minute, good, total }) => [
      (minute.getTime() - FROM) / 60_000,
      good,
      total,
    ]);
    return { counts, problem: answer.problem };
  }
}
