import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import express from 'express';
import knexFactory from 'knex';
import request from 'supertest';
import { createErrorHandler } from './createErrorHandler';

const logger = mockServices.logger.mock();

function answerTo(error: unknown) {
  const app = express();
  app.get('/things', (_req, _res, next) => next(error));
  app.use(createErrorHandler({ logger }));
  return request(app).get('/things?token=canary');
}

const coded = (code: string, more: object = {}) =>
  Object.assign(new Error(`insert into "t" values (canary) - ${code}`), {
    code,
    ...more,
  });

jest.setTimeout(30_000);

describe('createErrorHandler', () => {
  beforeEach(() => jest.clearAllMocks());

  it.each([
    ['22021', 400],
    ['22P02', 400],
    ['22003', 400],
    ['23514', 400],
    ['23505', 409],
    ['23P01', 409],
    ['40001', 503],
    ['40P01', 503],
    ['53100', 503],
    ['53300', 503],
    ['57P03', 503],
    ['57P01', 503],
    ['57014', 503],
    ['25006', 503],
    ['08006', 503],
    ['ECONNREFUSED', 503],
    ['ECONNRESET', 503],
    ['42703', 500],
    ['42P01', 500],
    ['EPERM', 500],
  ])('answers %s with %i and tells nothing', async (code, status) => {
    const error = coded(code);
    const answer = await answerTo(error);
    expect(answer.status).toBe(status);
    expect(answer.body.response.statusCode).toBe(status);
    expect(answer.headers['retry-after']).toBe(
      status === 503 ? '5' : undefined,
    );
    expect(answer.text).not.toMatch(/canary|insert|stack|things/);
    const logged = status >= 500 ? logger.error : logger.warn;
    expect(logged).toHaveBeenCalledWith(expect.any(String), error);
    expect(logged.mock.calls[0][0]).not.toContain('canary');
  });

  it.each([
    ['is not present in table "a"', 404],
    ['is still referenced from table "b"', 409],
  ])('tells a missing parent from one in use: %s', async (detail, status) => {
    expect((await answerTo(coded('23503', { detail }))).status).toBe(status);
  });

  it.each([
    Object.assign(new Error('pool is full'), { name: 'KnexTimeoutError' }),
    new Error('Connection terminated unexpectedly'),
    // As knex tells it, the statement first.
    new Error('select $1 - Connection terminated unexpectedly'),
    new Error(
      'ROLLBACK - Client has encountered a connection error and is not queryable',
    ),
    new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }),
  ])('answers 503 to %s', async error => {
    expect((await answerTo(error)).status).toBe(503);
  });

  it.each([new Error('secret'), 'text', undefined, null, { code: 7 }])(
    'answers 500 or nothing of its own to %s',
    async error => {
      const answer = await answerTo(error);
      expect([404, 500]).toContain(answer.status);
      expect(answer.text).not.toContain('secret');
    },
  );

  it('passes a failing service on as 503', async () => {
    const bad = await ResponseError.fromResponse(
      new Response('host:5432', { status: 502 }) as never,
    );
    const answer = await answerTo(bad);
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain('5432');
  });

  it('answers 503 to a pool that is really exhausted or unreachable', async () => {
    const unreachable = knexFactory({
      client: 'pg',
      connection: { host: '127.0.0.1', port: 1, user: 'canary' },
      log: { debug: () => {}, warn: () => {}, error: () => {} },
    });
    const refused = await unreachable.raw('select 1').catch(e => e);
    await unreachable.destroy();
    const answer = await answerTo(refused);
    expect(answer.status).toBe(503);
    expect(answer.text).not.toMatch(/canary|127/);
  });
});

describe('with a real PostgreSQL', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('maps what it really throws', async () => {
    const db = await databases.init('POSTGRES_18');
    await db.schema.createTable('parents', t => t.text('id').primary());
    await db.schema.createTable('children', t => {
      t.text('id').primary();
      t.text('parent').notNullable().references('parents.id');
      t.integer('grams').checkPositive();
    });
    await db('parents').insert({ id: 'a' });
    await db('children').insert({ id: 'c', parent: 'a', grams: 1 });
    const child = (fields: object) =>
      db('children').insert({ id: 'd', parent: 'a', grams: 1, ...fields });
    const attempts: [PromiseLike<unknown>, number][] = [
      [child({ id: '\u0000' }), 400],
      [child({ grams: 3e9 }), 400],
      [child({ grams: -1 }), 400],
      [child({ grams: 'x' }), 400],
      [child({ id: 'c' }), 409],
      [child({ parent: 'nobody' }), 404],
      [db('parents').delete(), 409],
      [db('children').orderBy('nothing').select(), 500],
      [db.raw("set statement_timeout = '20ms'; select pg_sleep(1)"), 503],
    ];
    const caught = (error: Error) => error;
    for (const [attempt, status] of attempts) {
      const error = (await attempt.then(undefined, caught)) as Error;
      const answer = await answerTo(error);
      expect([error.message, answer.status]).toEqual([error.message, status]);
      expect(answer.text).not.toMatch(/children|parents|insert|select/i);
    }
  });
});
