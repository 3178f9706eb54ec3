import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import request from 'supertest';
import { slo } from './__fixtures__/definitions';
import { basePath, KEY, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

const OBJECTIVE = '/v1/objectives/default/tracking/default/badge.svg';
const ENTITY = '/v1/entities/component/default/tracking/badge.svg';

const textOf = (svg: string) => /<title>(.*)<\/title>/.exec(svg)?.[1];

async function open(
  options: { title?: string; openBadges?: boolean } = {},
): Promise<{
  db: Knex;
  measure: (good: number, total: number) => Promise<void>;
  get: (path: string, header?: string) => request.Test;
}> {
  const tracking = slo('tracking');
  tracking.metadata.title = options.title ?? 'Tracking answers';
  const db = await clearedDatabase();
  const { openBadges } = options;
  const backend = slaApp(db, { entities: [tracking], openBadges });
  await backend.reconcile.run();
  const get = (path: string, header?: string) => {
    const call = request(backend.app).get(`${basePath}${path}`);
    return header ? call.set('Authorization', header) : call;
  };
  const measure = async (good: number, total: number) => {
    const sample = { objective: KEY, minute: '2026-11-24T09:59:00Z' };
    await request(backend.app)
      .post(`${basePath}/v1/samples`)
      .set('Authorization', roles.platform)
      .send({ source: 'ci', samples: [{ ...sample, good, total }] })
      .expect(200);
    await backend.evaluate.run();
  };
  return { db, get, measure };
}

describe('a badge', () => {
  // The target of the fixture is 99 %: of 1,000 events 10 may fail.
  it.each([
    [undefined, 'Tracking answers: no data', '#5f6b73'],
    [[1000, 1000], 'Tracking answers: 100%, budget 100% left', '#1f7a34'],
    [[996, 1000], 'Tracking answers: 99.6%, budget 60% left', '#1f7a34'],
    [[995, 1000], 'Tracking answers: 99.5%, budget 50% left', '#6b6400'],
    [[992, 1000], 'Tracking answers: 99.2%, budget 20% left', '#a34a00'],
    [[990, 1000], 'Tracking answers: 99%, budget all spent', '#a34a00'],
    [[989, 1000], 'Tracking answers: 98.9%, budget 10% overspent', '#b3261e'],
  ])('of %j says %s in %s', async (counts, words, colour) => {
    const { get, measure } = await open();
    if (counts) await measure(counts[0], counts[1]);
    const { body, headers } = await get(OBJECTIVE, roles.reader)
      .buffer()
      .expect(200);
    const svg = String(body);
    expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(headers['cache-control']).toBe('private, max-age=60');
    expect(textOf(svg)).toBe(words);
    expect(svg).toContain(colour);
  });

  it('of an entity is of the objective with the least budget left', async () => {
    const { get, measure } = await open();
    await measure(992, 1000);
    const { body } = await get(ENTITY, roles.reader).buffer().expect(200);
    expect(textOf(String(body))).toBe('service level: 99.2%, budget 20% left');
    const missing = ENTITY.replace('tracking', 'unheard-of');
    const { body: error } = await get(missing, roles.reader).expect(404);
    expect(error.error.message).toBe(
      "No objectives of 'component:default/unheard-of'",
    );
  });

  it('says when it is drawn from sample data', async () => {
    const { db, get, measure } = await open();
    await measure(1000, 1000);
    await db('verdicts').update({ sample: true });
    const { body } = await get(OBJECTIVE, roles.reader).buffer();
    expect(textOf(String(body))).toContain('(sample data)');
  });

  it('holds no more than text of a hostile title', async () => {
    const title = '</text><script>alert(1)</script>"&\u0001';
    const { get } = await open({ title });
    const { body } = await get(OBJECTIVE, roles.reader).buffer().expect(200);
    const svg = String(body);
    expect(svg).not.toMatch(/<script|\u0001/);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('is not sent again while it stays the same', async () => {
    const { get } = await open();
    const { headers } = await get(OBJECTIVE, roles.reader);
    const again = await get(OBJECTIVE, roles.reader).set(
      'If-None-Match',
      headers.etag,
    );
    expect(again.status).toBe(304);
  });

  it('needs no more than the cookie of somebody who is signed in', async () => {
    const { get } = await open();
    const cookie = mockCredentials.limitedUser.cookie('user:default/rita');
    await get(OBJECTIVE).set('Cookie', cookie).expect(200);
    await get(OBJECTIVE).expect(401);
    const outsider = mockCredentials.limitedUser.cookie('user:default/olaf');
    await get(OBJECTIVE).set('Cookie', outsider).expect(403);
    // The cookie opens nothing else.
    await get('/v1/objectives').set('Cookie', cookie).expect(401);
  });

  it('is for everybody where the operator says so, and only it', async () => {
    const { get } = await open({ openBadges: true });
    const { headers } = await get(OBJECTIVE).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=60');
    await get(ENTITY).expect(200);
    await get('/v1/objectives').expect(401);
  });
});
