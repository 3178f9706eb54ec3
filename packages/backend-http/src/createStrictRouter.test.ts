import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError, ResponseError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { createStrictRouter } from './index';
import { spec } from './__testUtils__/parcelsDocument';

const logger = mockServices.logger.mock();

function appWith(
  work: (body: unknown) => unknown = () => undefined,
  bodyLimit?: string,
) {
  const seen: unknown[] = [];
  const router = createStrictRouter(
    spec,
    { logger, bodyLimit, deadlineMs: 300 },
    routes => {
      routes.get('/v1/parcels', async (req, res) => {
        const limit: number | undefined = req.query.limit;
        seen.push(limit);
        res.json({ items: (await work(req.query)) as [] });
      });
      routes.post('/v1/parcels', async (req, res) => {
        seen.push(req.body);
        await work(req.body);
        res.status(201).json({ accepted: req.body.parcels.length });
      });
    },
  );
  return { app: express().use('/api/parcels', router), seen };
}

const path = '/api/parcels/v1/parcels';
const good = { parcels: [{ label: 'vase', grams: 900 }] };

function post(body: string | object, type = 'application/json') {
  const { app, seen } = appWith();
  return request(app)
    .post(path)
    .set('Content-Type', type)
    .send(body)
    .then(answer => ({
      ...answer,
      seen,
      body: answer.body,
      text: answer.text,
    }));
}

const parcel = (fields: object) => ({
  parcels: [good.parcels[0], { ...good.parcels[0], ...fields }],
});

describe('bodies', () => {
  it('passes a good body to the handler', async () => {
    const answer = await post(good);
    expect(answer.status).toBe(201);
    expect(answer.seen).toEqual([good]);
  });

  it.each([
    ['extra field', parcel({ evil: 1 }), '/body/parcels/1/evil'],
    ['text for a number', parcel({ grams: '1' }), '/body/parcels/1/grams'],
    ['fraction', parcel({ grams: 1.5 }), '/body/parcels/1/grams'],
    ['null', parcel({ label: null }), '/body/parcels/1/label'],
    ['array', parcel({ label: ['a'] }), '/body/parcels/1/label'],
    ['NUL', parcel({ label: 'a\u0000b' }), '/body/parcels/1/label'],
    ['lone surrogate', parcel({ label: '\ud800' }), '/body/parcels/1/label'],
    ['inexact', parcel({ grams: 2 ** 53 }), '/body/parcels/1/grams'],
    [
      'no such day',
      parcel({ sentAt: '2026-02-30T00:00:00Z' }),
      '/body/parcels/1/sentAt',
    ],
    [
      'no zone',
      parcel({ sentAt: '2026-02-20T00:00:00' }),
      '/body/parcels/1/sentAt',
    ],
    ['no such date', parcel({ dueOn: '2025-02-29' }), '/body/parcels/1/dueOn'],
  ])('refuses %s and names the field', async (_what, body, field) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    expect(answer.body.error.message).toContain(`${field}: `);
    expect(answer.body.response).toEqual({ statusCode: 400 });
    expect(answer.seen).toEqual([]);
  });

  it('names every wrong field at once', async () => {
    const answer = await post({ parcels: [{ grams: -1, a: 1 }], b: 2 });
    for (const field of ['/body/b', '/0/a', '/0/grams', '/0/label']) {
      expect(answer.body.error.message).toContain(field);
    }
  });

  it.each([
    ['__proto__', '{"parcels":[{"label":"a","grams":1}],"__proto__":{"a":1}}'],
    ['constructor', '{"parcels":[{"label":"a","grams":1}],"constructor":1}'],
    ['1e309', '{"parcels":[{"label":"a","grams":1e309}]}'],
    ['NaN', '{"parcels":[{"label":"a","grams":NaN}]}'],
    ['broken JSON', '{"parcels": secret-canary'],
    ['a bare value', '"secret-canary"'],
    ['depth', `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
    ['deep object', `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`],
  ])('refuses %s with 400 and never quotes it', async (_what, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('secret-canary');
    expect(answer.text.length).toBeLessThan(1000);
    expect(answer.seen).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/vnd.api+json',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonx',
  ])('answers 415 to %s', async type => {
    const answer = await post(JSON.stringify(good), type);
    expect(answer.status).toBe(415);
    expect(answer.seen).toEqual([]);
  });

  it('answers 415 to a body without a type, 400 to no body', async () => {
    const { app } = appWith();
    const untyped = request(app).post(path).unset('Content-Type');
    untyped.write(JSON.stringify(good));
    expect((await untyped).status).toBe(415);
    expect((await request(app).post(path)).status).toBe(400);
  });

  it('refuses broken UTF-8', async () => {
    const { app } = appWith();
    const sent = request(app).post(path).type('application/json');
    sent.write(Buffer.from('7b2261223a22ff227d', 'hex'));
    const answer = await sent;
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe('body is not valid UTF-8');
  });

  it('answers 413 over the limit, and the limit can be set', async () => {
    const large = {
      parcels: Array(999).fill({ label: 'x'.repeat(150), grams: 1 }),
    };
    expect((await post(large)).status).toBe(413);
    const { app } = appWith(undefined, '2mb');
    expect((await request(app).post(path).send(large)).status).toBe(201);
  });

  it('refuses a body where none is documented', async () => {
    const { app } = appWith(() => []);
    const answer = await request(app).get(path).send({ a: 1 });
    expect(answer.status).toBe(400);
  });
});

describe('addresses', () => {
  it.each<[string, number]>([
    ['?limit=5&limit=6', 400],
    ['?limit=0', 400],
    ['?limit=101', 400],
    ['?limit=Infinity', 400],
    ['?limit=1e309', 400],
    ['?nothing=1', 400],
    ['?sort[a]=label', 400],
    ['?__proto__=1', 400],
    ['?constructor=1', 400],
    ['?limit=abc', 400],
    ['?sort=drop', 400],
    ['?sort=%00', 400],
    ['?sort=%zz', 400],
    ['/a%00b', 400],
    ['/%ed%a0%80', 400],
    ['/no/such/route', 404],
  ])('answers %s with %i', async (rest, status) => {
    const { app, seen } = appWith();
    const answer = await request(app).get(`${path}${rest}`);
    expect(answer.status).toBe(rest.startsWith('/a%') ? 400 : status);
    expect(answer.text).not.toContain('stack');
    expect(seen).toEqual([]);
  });

  it('gives parameters their type', async () => {
    const { app, seen } = appWith(() => []);
    expect((await request(app).get(`${path}?limit=5`)).status).toBe(200);
    expect(seen).toEqual([5]);
  });

  it('answers 405 with the methods that are possible', async () => {
    const answer = await request(appWith().app).patch(path);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('POST, GET');
  });

  it('answers 501 where a documented route was not built', async () => {
    const answer = await request(appWith().app).delete(`${path}/a`);
    expect(answer.status).toBe(501);
  });
});

describe('types', () => {
  it('come from the document', () => {
    const compiled = () =>
      createStrictRouter(spec, { logger }, routes => {
        // @ts-expect-error the document has no such route
        routes.get('/v1/letters', (_req, res) => res.end());
        routes.post('/v1/parcels', (req, res) => {
          // @ts-expect-error the document has no such field
          res.status(201).json({ accepted: req.body.letters });
          // @ts-expect-error the document has another answer
          res.json({ refused: 1 });
        });
      });
    expect(compiled).not.toThrow();
  });
});

describe('answers', () => {
  it('refuses, in tests, an answer that is not documented', async () => {
    const { app } = appWith(() => [{ id: 1 }]);
    expect((await request(app).get(path)).status).toBe(500);
  });

  it.each([
    ['NotFoundError', new NotFoundError('No parcel x'), 404],
    ['ConflictError', new ConflictError('Parcel x changed meanwhile'), 409],
  ])('keeps name and message of %s', async (_name, error, status) => {
    const answer = await request(appWith(() => Promise.reject(error)).app).get(
      path,
    );
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: { name: error.name, message: error.message },
      response: { statusCode: status },
    });
  });

  it('is understood by ResponseError', async () => {
    const { app } = appWith(() => Promise.reject(new ConflictError('stale')));
    const server = app.listen(0);
    const { port } = server.address() as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    const error = await ResponseError.fromResponse(answer as never);
    server.close();
    expect(error.statusCode).toBe(409);
    expect(error.cause).toMatchObject({
      name: 'ConflictError',
      message: 'stale',
    });
  });

  it('answers 503 in time when a route hangs', async () => {
    const { app } = appWith(() => new Promise(() => {}));
    const answer = await request(app).get(path);
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
  });

  it('drops what comes late, and the connection lives on', async () => {
    const tooLate = new Error('too late');
    const { app } = appWith(
      () => new Promise((_done, fail) => setTimeout(() => fail(tooLate), 400)),
    );
    expect((await request(app).get(path)).status).toBe(503);
    await new Promise(done => setTimeout(done, 200));
    expect(logger.warn).toHaveBeenCalledWith(
      'GET /api/parcels/v1/parcels failed after its answer',
      tooLate,
    );
  });
});
