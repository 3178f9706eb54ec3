import fc from 'fast-check';
import { Agent, createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenApiDocument } from '../createStrictRouter';
import type { KnownValues } from './arbitraryOf';
import { documentedRoutes } from './documentedRoutes';
import { FuzzRequest, requestArbitrary } from './requestArbitrary';

const LEAKS =
  /insert into|delete from|select .+ from|relation "|column "|constraint "|syntax error at|\bknex\b|node_modules|\bat .+:\d+:\d+|\bE(CONN|HOST|AI_)|(127\.0\.0\.1|localhost):\d|postgres/i;
// Longer than a strict router's own deadline, whose 503 says more.
const LONGEST_WAIT = 8000;

/** What a fuzz run needs. */
export interface FuzzOptions {
  spec: OpenApiDocument;
  /** The app with the router in it, as the plugin serves it. */
  app: () => RequestListener;
  /** Where the router is mounted, such as `/api/roadmap`. */
  basePath?: string;
  /** Sent with each request; give a role that may do everything. */
  headers?: Record<string, string>;
  /** Values that exist, by parameter or property name, so that runs go deep. */
  known?: KnownValues;
  /** Requests a route; 1,000, or 10,000 when STAGECRAFT_TEST_LONG is set. */
  runs?: number;
  /** To repeat a run; by default another one each time, shown in the test's name. */
  seed?: number;
}

interface Answer {
  status: number;
  type: string;
  text: string;
}

function send(port: number, agent: Agent, sent: FuzzRequest): Promise<Answer> {
  const { method, path, headers, body } = sent;
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', agent, method, path, headers };
    const call = request(options, res => {
      const chunks: Buffer[] = [];
      res.on('data', chunk => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          type: res.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    call.setTimeout(LONGEST_WAIT, () =>
      call.destroy(new Error(`no answer within ${LONGEST_WAIT} ms`)),
    );
    call.on('error', reject);
    call.end(body);
  });
}

function errorBodyProblem(answer: Answer): string | undefined {
  if (!answer.type.startsWith('application/json')) return 'is not JSON';
  const body = JSON.parse(answer.text);
  const complete =
    typeof body.error?.name === 'string' &&
    typeof body.error?.message === 'string' &&
    body.response?.statusCode === answer.status;
  return complete ? undefined : 'is not an error body';
}

/** Says what is wrong with an answer, or undefined if nothing is. */
export function answerProblem(
  sent: Pick<FuzzRequest, 'body'>,
  answer: Answer,
): string | undefined {
  const { status, text } = answer;
  if (status >= 500) return `answered ${status}`;
  if (status < 400) return undefined;
  const leak = LEAKS.exec(text)?.[0];
  if (leak) return `leaks "${leak}"`;
  const quotes = (sent.body ?? '').length > 30 && text.includes(sent.body!);
  return quotes ? 'quotes the request body' : errorBodyProblem(answer);
}

/**
 * Sends `runs` requests to one documented route and throws, with the smallest
 * failing request and the seed, when an answer is a 5xx, leaks, comes too late
 * or is not what the document says. Returns how often each status came.
 *
 * Successful answers are compared with the document by the strict router
 * itself, which does so when NODE_ENV is `test` and answers 500 otherwise.
 */
export async function fuzzRoute(
  name: string,
  options: FuzzOptions & { runs: number; seed: number },
): Promise<Record<number, number>> {
  const { spec, runs, seed, known = {}, basePath = '' } = options;
  const route = documentedRoutes(spec).find(it => it.name === name);
  if (!route) throw new Error(`The document has no ${name}`);
  const agent = new Agent({ keepAlive: true });
  const server = createServer(options.app());
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const seen: Record<number, number> = {};
  const attempt = async (sent: FuzzRequest) => {
    const path = basePath + sent.path;
    const headers = { ...options.headers, ...sent.headers };
    const answer = await send(port, agent, { ...sent, path, headers });
    seen[answer.status] = (seen[answer.status] ?? 0) + 1;
    const problem = answerProblem(sent, answer);
    if (problem) throw new Error(`${problem}: ${answer.text.slice(0, 500)}`);
  };
  try {
    const requests = requestArbitrary(route, { spec, known });
    await fc.assert(fc.asyncProperty(requests, attempt), {
      numRuns: runs,
      seed,
      includeErrorInReport: true,
    });
  } finally {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  }
  return seen;
}

function defaultRuns(): number {
  return process.env.STAGECRAFT_TEST_LONG ? 10_000 : 1000;
}

/** Registers one test a route that holds {@link fuzzRoute} to the document. */
export function fuzzRoutes(options: FuzzOptions): void {
  const runs = options.runs ?? defaultRuns();
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const names = documentedRoutes(options.spec).map(route => route.name);
  describe(`fuzz with seed ${seed}`, () => {
    it.each(names)(
      `%s withstands ${runs} requests`,
      async name => {
        const seen = await fuzzRoute(name, { ...options, runs, seed });
        expect(
          Object.keys(seen)
            .map(Number)
            .every(it => it < 500),
        ).toBe(true);
      },
      60_000 + runs * 50,
    );
  });
}
