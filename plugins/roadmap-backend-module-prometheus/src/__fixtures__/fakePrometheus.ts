import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrometheusMetricSource } from '../PrometheusMetricSource';

/** One request as the fake got it. */
export interface Asked {
  method?: string;
  path?: string;
  authorization?: string;
  parameters: Record<string, string>;
}

/** What the fake is sent with every request. */
export const SECRET = 'canary-5f2d';

/** The instant that is asked about. */
export const AT = new Date('2026-11-24T10:00:00.500Z');

/** A server that answers as the test says and remembers what it was asked. */
export class FakePrometheus {
  respond: (res: ServerResponse) => unknown = res => res.end();
  asked: Asked[] = [];
  readonly #server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    this.asked.push({
      method: req.method,
      path: req.url,
      authorization: req.headers.authorization,
      parameters: Object.fromEntries(new URLSearchParams(body)),
    });
    await this.respond(res);
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

  /** Answers with a result of a query. */
  answer(resultType: string, result: unknown) {
    const data = { resultType, result };
    this.respond = res => res.end(JSON.stringify({ status: 'success', data }));
  }

  /** Reads a query from the fake, or from another address. */
  read(query: string, options: { url?: string; signal?: AbortSignal } = {}) {
    const { url = this.url, signal = new AbortController().signal } = options;
    const headers = { Authorization: `Bearer ${SECRET}` };
    const source = new PrometheusMetricSource({ url, headers });
    return source.read(query, { at: AT, signal });
  }
}
