import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/server/buildApp.ts';
import { createLogger } from '../src/server/logger.ts';
import { Problem } from '../src/server/problem.ts';

/** What the server does for any interface, shown on a small one of its own. */
const document = {
  paths: {
    '/v1/parcels/{id}': {
      post: {
        operationId: 'weigh',
        parameters: [
          {
            name: 'id',
            in: 'path' as const,
            required: true,
            schema: { type: 'string', pattern: '^[a-z]+$' },
          },
          {
            name: 'unit',
            in: 'query' as const,
            schema: { enum: ['kg', 'lb'] },
          },
        ],
        requestBody: {
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Weight' },
            },
          },
        },
        responses: {
          '201': {
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Weight' },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Weight: {
        type: 'object',
        required: ['grams'],
        additionalProperties: false,
        properties: { grams: { type: 'integer', minimum: 1 } },
      },
    },
  },
};

const lines: Record<string, unknown>[] = [];
let reason: string | undefined;
let app: FastifyInstance;

function weighed({ body }: { body: unknown }) {
  const { grams } = body as { grams: number };
  if (grams === 13) throw new Error('the database said no');
  if (grams > 30_000)
    throw new Problem(422, 'grams: at most 30000', { 'x-limit': '30000' });
  return { grams, secret: 'not in the interface' };
}

before(async () => {
  const logger = createLogger(
    { service: 'trial', level: 'info' },
    {
      write: line => lines.push(JSON.parse(line)),
    },
  );
  const part = {
    check: async () => {
      if (reason) throw new Error(reason);
    },
  };
  app = await buildApp(
    { parts: [part], operations: { weigh: weighed } },
    logger,
    document,
  );
});
after(() => app?.close());

const weigh = (url: string, payload: object) =>
  app.inject({ method: 'POST', url, payload });

test('what is described is answered, and nothing else is', async () => {
  const answer = await weigh('/v1/parcels/a?unit=kg', { grams: 5 });
  assert.equal(answer.statusCode, 201);
  assert.deepEqual(answer.json(), { grams: 5 });
});

for (const [what, url, payload, status, detail] of [
  ['a path', '/v1/parcels/A1', { grams: 5 }, 400, /params\/id/],
  [
    'a query',
    '/v1/parcels/a?unit=stone',
    { grams: 5 },
    400,
    /querystring\/unit/,
  ],
  ['an unknown query', '/v1/parcels/a?x=1', { grams: 5 }, 400, /querystring/],
  ['a body', '/v1/parcels/a', { grams: 0 }, 400, /body\/grams/],
  [
    'an unknown field',
    '/v1/parcels/a',
    { grams: 5, x: 1 },
    400,
    /additional properties/,
  ],
  [
    'the rule of an operation',
    '/v1/parcels/a',
    { grams: 30_001 },
    422,
    /at most 30000/,
  ],
  ['an address', '/nowhere', {}, 404, /nothing at this address/],
] as const) {
  test(`${what} that is refused gets a problem that says why`, async () => {
    const answer = await weigh(url, payload);
    assert.equal(answer.statusCode, status);
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    const problem = answer.json();
    assert.equal(problem.status, status);
    assert.ok(problem.title);
    assert.match(problem.detail, detail);
  });
}

test('a problem brings its headers', async () => {
  const { headers } = await weigh('/v1/parcels/a', { grams: 30_001 });
  assert.equal(headers['x-limit'], '30000');
});

test('another kind of content is refused, and a broken body too', async () => {
  const url = '/v1/parcels/a';
  const send = (type: string, payload: string) =>
    app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type },
    });
  assert.equal((await send('text/csv', 'grams')).statusCode, 415);
  assert.equal((await send('application/json', '{')).statusCode, 400);
});

test('a failure inside is logged, and the caller learns nothing of it', async () => {
  const answer = await weigh('/v1/parcels/a', { grams: 13 });
  assert.equal(answer.statusCode, 500);
  assert.doesNotMatch(answer.body, /database|stack/);
  const line = lines.findLast(({ msg }) => msg === 'request failed');
  assert.match(JSON.stringify(line), /the database said no/);
});

test('it is ready only while its parts are', async () => {
  assert.equal((await app.inject('/healthz')).statusCode, 200);
  assert.equal((await app.inject('/readyz')).statusCode, 200);
  reason = 'the queue is away';
  const answer = await app.inject('/readyz');
  assert.equal(answer.statusCode, 503);
  assert.equal(answer.json().detail, reason);
  assert.equal((await app.inject('/healthz')).statusCode, 200);
  reason = undefined;
});

test('each request is one log line, and a probe none', async () => {
  lines.length = 0;
  await app.inject('/healthz');
  await weigh('/v1/parcels/a', { grams: 5 });
  const [line, ...others] = lines;
  assert.deepEqual(others, []);
  assert.equal(line?.route, '/v1/parcels/:id');
  assert.equal(line?.status, 201);
  assert.equal(line?.service, 'trial');
});

test('a described operation without a function stops the start', async () => {
  const logger = createLogger({ service: 'trial', level: 'silent' });
  await assert.rejects(
    buildApp({ parts: [], operations: {} }, logger, document),
    /operation weigh, but src\/operations.ts has no function/,
  );
});
