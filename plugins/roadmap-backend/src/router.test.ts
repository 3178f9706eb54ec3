import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type request from 'supertest';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, version } from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;

const send = sender(() => app);
const messageOf = (answer: request.Response) => answer.body.error.message;

beforeEach(async () => {
  app = await roadmapApp(await emptyDatabase(databases));
  await send('post', '/v1/items', bodies.item)
    .expect(201)
    .expect('ETag', '"1"');
});

describe('an item', () => {
  it('is not kept by caches, since votes leave its ETag as it is', async () => {
    await send('get', '/v1/items/RM-1').expect('Cache-Control', 'no-store');
  });

  it('is read with its ETag', async () => {
    const { body } = await send('get', '/v1/items/RM-1')
      .expect(200)
      .expect('ETag', '"1"');
    expect(body).toMatchObject({
      ...bodies.item,
      key: 'RM-1',
      lane: 'later',
      votedByMe: false,
    });
  });

  it.each([
    ['get', '/v1/items/RM-7', undefined],
    ['put', '/v1/items/RM-7', edit()],
    ['post', '/v1/items/RM-7/commitments', bodies.commitment],
    ['put', '/v1/items/RM-7/votes/me', undefined],
    ['delete', '/v1/items/RM-7/votes/me', undefined],
  ] as const)(
    'that does not exist answers %s %s with 404',
    async (verb, path, body) => {
      const answer = await send(verb, path, body, version(1)).expect(404);
      expect(messageOf(answer)).toBe(`There is no roadmap item 'RM-7'`);
    },
  );

  it('is found by any of several owners', async () => {
    const owners = 'ownerRef=user:default/x,group:default/parcel-tracking';
    expect(
      (await send('get', `/v1/items?${owners}`).expect(200)).body.totalItems,
    ).toBe(1);
    expect(
      (await send('get', '/v1/items?ownerRef=user:default/x')).body.totalItems,
    ).toBe(0);
  });
});

describe('an edit', () => {
  it.each([
    ['/v1/items/RM-1', edit({ title: 'Better' }), 'put'],
    ['/v1/items/RM-1/commitments', bodies.commitment, 'post'],
  ] as const)(
    'of %s needs the version that was read, and that it still holds',
    async (path, body, verb) => {
      await send(verb, path, body).expect(428);
      await send(verb, path, body, { 'If-Match': '*' }).expect(400);
      const stale = await send(verb, path, body, version(2)).expect(409);
      expect(messageOf(stale)).toContain('RM-1 is at version 1, not 2');
      const done = await send(verb, path, body, version(1));
      expect(done.headers.etag).toBe('"2"');
      await send(verb, path, body, version(1)).expect(409);
    },
  );

  it('lets one of many through', async () => {
    const answers = await Promise.all(
      [...Array(20).keys()].map(n =>
        send(
          'put',
          '/v1/items/RM-1',
          edit({ title: `Title ${n}` }),
          version(1),
        ),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(19).fill(409)]);
  });

  it('says which states are allowed', async () => {
    const answer = await send(
      'put',
      '/v1/items/RM-1',
      edit({ state: 'shipped' }),
      version(1),
    );
    expect(answer.status).toBe(409);
    expect(messageOf(answer)).toContain('allowed: withdrawn');
  });

  it('names refs that lead nowhere, but keeps those that were there', async () => {
    const entities = [{ entityRef: 'component:default/none', role: 'affects' }];
    const answer = await send(
      'put',
      '/v1/items/RM-1',
      edit({ entities }),
      version(1),
    ).expect(400);
    expect(messageOf(answer)).toContain(
      'Not in the catalog: component:default/none',
    );
  });
});

describe('a promise', () => {
  const first = () =>
    send('post', '/v1/items/RM-1/commitments', bodies.commitment, version(1));

  it('keeps the first when it is made again', async () => {
    await first().expect(201);
    const { body } = await send(
      'post',
      '/v1/items/RM-1/commitments',
      bodies.again,
      version(2),
    ).expect(201);
    expect(body.commitments).toMatchObject([bodies.commitment, bodies.again]);
    expect(body.firstCommitment.dueOn).toBe('2026-12-15');
    expect(body.lane).toBe('next');
    expect(body.commitment.promisedBy).toBe('user:default/priya');
  });

  it.each([
    [
      { ...bodies.commitment, dueOn: '2027-01-01' },
      '/body/dueOn: must lie within 2026-Q4',
    ],
    [
      { ...bodies.commitment, dueOn: '2026-11-01' },
      '/body/dueOn: must not lie in the past',
    ],
    [{ ...bodies.commitment, dueOn: '2026-02-30' }, '/body/dueOn'],
    [{ ...bodies.commitment, confidence: 1.2 }, '/body/confidence'],
    [{ ...bodies.commitment, evil: 1 }, '/body/evil'],
  ])('of %j is refused with its field', async (body, expected) => {
    const answer = await send(
      'post',
      '/v1/items/RM-1/commitments',
      body,
      version(1),
    ).expect(400);
    expect(messageOf(answer)).toContain(expected);
  });

  it('needs a reason from the second on', async () => {
    await first();
    const body = { ...bodies.commitment, dueOn: '2026-12-20' };
    const answer = await send(
      'post',
      '/v1/items/RM-1/commitments',
      body,
      version(2),
    ).expect(400);
    expect(messageOf(answer)).toContain('/body/reasonCode: must say why');
  });

  it('is too late once the item is withdrawn', async () => {
    await send(
      'put',
      '/v1/items/RM-1',
      edit({ state: 'withdrawn' }),
      version(1),
    ).expect(200);
    const answer = await send(
      'post',
      '/v1/items/RM-1/commitments',
      bodies.commitment,
      version(2),
    );
    expect(answer.status).toBe(409);
  });
});

describe('votes', () => {
  it('count once a person and can be taken back', async () => {
    const path = '/v1/items/RM-1/votes/me';
    await Promise.all(
      Array.from({ length: 20 }, () => send('put', path).expect(200)),
    );
    const other = await send('put', path, undefined, {
      Authorization: roles.reader,
    });
    expect(other.body).toEqual({ votes: 2, votedByMe: true });
    expect((await send('delete', path)).body).toEqual({
      votes: 1,
      votedByMe: false,
    });
  });
});

describe('an import', () => {
  it('is done once, marked, and removed by its source', async () => {
    const result = await send('post', '/v1/imports', bodies.imports).expect(
      200,
    );
    expect(result.body).toEqual({ created: 1, skipped: 0 });
    const again = await send('post', '/v1/imports', bodies.imports).expect(200);
    expect(again.body).toEqual({ created: 0, skipped: 1 });
    const { body } = await send('get', '/v1/items?lane=delivered');
    expect(body.items).toMatchObject([
      { source: 'sample', votes: 1, commitment: { imported: true } },
    ]);
    await send('delete', '/v1/sources/sample').expect(204);
    expect((await send('get', '/v1/items')).body.totalItems).toBe(1);
  });

  it.each([
    [{ source: 'portal' }, '/body/source'],
    [
      {
        items: [
          { ...bodies.imports.items[0], createdAt: '2027-01-01T00:00:00Z' },
        ],
      },
      '/body/items/0/createdAt: must not lie in the future',
    ],
  ])('with %j is refused with its field', async (fields, expected) => {
    const answer = await send('post', '/v1/imports', {
      ...bodies.imports,
      ...fields,
    }).expect(400);
    expect(messageOf(answer)).toContain(expected);
    expect((await send('get', '/v1/items')).body.totalItems).toBe(1);
  });

  it('cannot remove what was made here', async () => {
    await send('delete', '/v1/sources/portal').expect(400);
  });
});
