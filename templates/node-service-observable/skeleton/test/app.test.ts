import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/app.ts';
import { createLogger } from '../src/logger.ts';
import { startTelemetry, type Telemetry } from '../src/telemetry.ts';

const lines: Record<string, unknown>[] = [];
let telemetry: Telemetry;
let app: FastifyInstance;

before(async () => {
  telemetry = startTelemetry({});
  const logger = createLogger('info', {
    write: line => lines.push(JSON.parse(line)),
  });
  app = await buildApp({ logger, telemetry });
});
after(async () => {
  await app.close();
  await telemetry.stop();
});

test('it greets', async () => {
  const answer = await app.inject('/v1/greetings/Ada');
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), { greeting: 'Hello, Ada!' });
});

test('a request that the interface does not allow gets a problem that names the field', async () => {
  const answer = await app.inject('/v1/greetings/%3Cb%3E');
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.headers['content-type'], 'application/problem+json');
  const { status, title, detail } = answer.json();
  assert.deepEqual({ status, title }, { status: 400, title: 'Bad Request' });
  assert.match(detail, /params\/name/);
});

test('an unknown address gets a problem', async () => {
  const answer = await app.inject('/nowhere');
  assert.equal(answer.statusCode, 404);
  assert.equal(answer.headers['content-type'], 'application/problem+json');
});

test('it says that it is alive and ready', async () => {
  assert.equal((await app.inject('/healthz')).statusCode, 200);
  assert.equal((await app.inject('/readyz')).statusCode, 200);
});

test('a log line carries the trace of the caller', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = `00-${trace}-b7ad6b7169203331-01`;
  await app.inject({ url: '/v1/greetings/Grace', headers: { traceparent } });
  const line = lines.findLast(({ msg }) => msg === 'answered');
  assert.equal(line?.trace_id, trace);
  assert.equal(line?.status, 200);
});

test('a failure inside is logged with its trace, and the caller learns nothing of it', async () => {
  const logger = createLogger('info', {
    write: line => lines.push(JSON.parse(line)),
  });
  const failing = await buildApp({
    logger,
    telemetry,
    operations: {
      greet: () => {
        throw new Error('the database said no');
      },
    },
  });
  const answer = await failing.inject('/v1/greetings/Ada');
  assert.equal(answer.statusCode, 500);
  assert.doesNotMatch(answer.body, /database/);
  const line = lines.findLast(({ msg }) => msg === 'request failed');
  assert.match(String(line?.trace_id), /^[0-9a-f]{32}$/);
  await failing.close();
});
