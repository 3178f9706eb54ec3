import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace';
import type { FastifyInstance } from 'fastify';
import { observeRequests } from '../src/observability/observeRequests.ts';
import { startTelemetry } from '../src/observability/telemetry.ts';
import { operations } from '../src/operations.ts';
import { buildApp } from '../src/server/buildApp.ts';
import { createLogger } from '../src/server/logger.ts';
import type { Operation } from '../src/server/openapi.ts';
import { parseMetrics } from './parseMetrics.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const headers = { traceparent: `00-${TRACE}-${CALLER}-01` };

const spans = new InMemorySpanExporter();
const lines: Record<string, unknown>[] = [];
const telemetry = startTelemetry({
  service: 'trial',
  sendsTraces: false,
  spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
});
let app: FastifyInstance;
let greet: Operation;

before(async () => {
  const logger = createLogger(
    { service: 'trial', level: 'info' },
    { write: line => lines.push(JSON.parse(line)) },
  );
  app = await buildApp(
    {
      parts: [{ ...observeRequests(telemetry), stop: undefined }],
      operations: { greet: (request, reply) => greet(request, reply) },
    },
    logger,
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
});
beforeEach(() => {
  greet = operations.greet!;
  spans.reset();
  lines.length = 0;
});
after(async () => {
  await app?.close();
  await telemetry.stop();
});

const scrape = async () => parseMetrics((await app.inject('/metrics')).body);

test('it greets', async () => {
  const answer = await app.inject('/v1/greetings/Ada');
  assert.deepEqual(answer.json(), { greeting: 'Hello, Ada!' });
});

test('requests are counted by route, method and status', async () => {
  const labels = {
    http_request_method: 'GET',
    http_route: '/v1/greetings/:name',
  };
  const count = async (status: string) =>
    (await scrape()).find('http_server_request_duration_count', {
      ...labels,
      http_response_status_code: status,
    })?.value ?? 0;
  const [good, bad] = [await count('200'), await count('400')];
  await app.inject('/v1/greetings/Ada');
  await app.inject('/v1/greetings/Grace');
  await app.inject('/v1/greetings/%3Cb%3E');
  assert.equal(await count('200'), good + 2);
  assert.equal(await count('400'), bad + 1);
});

test('what is scraped is well formed, and tells nothing of the machine', async () => {
  const metrics = await scrape();
  assert.deepEqual(metrics.problems, []);
  assert.equal(metrics.find('target_info')?.labels.service_name, 'trial');
  for (const { labels } of metrics.samples) {
    for (const name of Object.keys(labels)) {
      assert.doesNotMatch(name, /^(process|host)_/);
    }
  }
});

test('the buckets of a histogram grow up to its count', async () => {
  await app.inject('/v1/greetings/Ada');
  const { samples } = await scrape();
  const of = (suffix: string) =>
    samples.filter(
      ({ name, labels }) =>
        name === `http_server_request_duration_${suffix}` &&
        labels.http_response_status_code === '200',
    );
  const counts = of('bucket').map(({ value }) => value);
  assert.ok(counts.length > 5);
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
  );
  assert.equal(counts.at(-1), of('count')[0]?.value);
});

test('the span of a request is a child of the caller, and its logs carry both', async () => {
  await app.inject({ url: '/v1/greetings/Grace', headers });
  const server = spans
    .getFinishedSpans()
    .find(({ name }) => name === 'GET /v1/greetings/:name');
  assert.equal(server?.spanContext().traceId, TRACE);
  assert.equal(server?.parentSpanContext?.spanId, CALLER);
  const line = lines.findLast(({ msg }) => msg === 'answered');
  assert.equal(line?.trace_id, TRACE);
  assert.equal(line?.span_id, server?.spanContext().spanId);
});

test('a call to another service continues the trace there', async () => {
  const { port } = app.server.address() as { port: number };
  greet = async request => {
    const { name } = request.params as { name: string };
    if (name !== 'Ada') return operations.greet!(request, {} as never);
    const next = `http://127.0.0.1:${port}/v1/greetings/Grace`;
    return (await fetch(next)).json();
  };
  await app.inject({ url: '/v1/greetings/Ada', headers });
  const finished = spans.getFinishedSpans();
  const byId = new Map(finished.map(span => [span.spanContext().spanId, span]));
  const inner = finished.find(
    ({ attributes }) => attributes['url.path'] === '/v1/greetings/Grace',
  );
  // From the second service back to the caller of the first, link by link.
  const kinds: number[] = [];
  let id = inner?.spanContext().spanId;
  for (let span = id && byId.get(id); span; span = id && byId.get(id)) {
    assert.equal(span.spanContext().traceId, TRACE);
    kinds.push(span.kind);
    id = span.parentSpanContext?.spanId;
  }
  assert.equal(id, CALLER);
  // A server, a client, the function that called, a server.
  assert.deepEqual(kinds, [1, 2, 0, 1]);
});

test('a failure inside marks the span, and is logged with the trace', async () => {
  greet = () => {
    throw new Error('the database said no');
  };
  const answer = await app.inject({ url: '/v1/greetings/Ada', headers });
  assert.equal(answer.statusCode, 500);
  assert.doesNotMatch(answer.body, /database/);
  const line = lines.findLast(({ msg }) => msg === 'request failed');
  assert.equal(line?.trace_id, TRACE);
  const server = spans.getFinishedSpans().find(({ kind }) => kind === 1);
  assert.equal(server?.status.code, 2);
});

test('probes leave neither spans nor metrics nor logs', async () => {
  for (const url of ['/healthz', '/readyz?x=1', '/metrics']) {
    await app.inject(url);
  }
  assert.deepEqual(spans.getFinishedSpans(), []);
  assert.deepEqual(lines, []);
  const { samples } = await scrape();
  assert.ok(samples.every(({ labels }) => labels.http_route !== '/healthz'));
});
