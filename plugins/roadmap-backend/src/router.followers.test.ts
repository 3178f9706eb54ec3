import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, version } from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;
let signals: unknown[];

const send = sender(() => app);
const owner = { Authorization: roles.owner };
const path = '/v1/items/RM-1/followers';

beforeEach(async () => {
  signals = [];
  app = await roadmapApp(await emptyDatabase(databases), {
    onSignal: message => signals.push(message),
  });
  await send('post', '/v1/items', bodies.item).expect(201);
});

describe('followers', () => {
  it('are counted once, and can go', async () => {
    const me = `${path}/me`;
    const none = { count: 0, following: false, byCatalog: false };
    expect((await send('get', path)).body).toEqual(none);
    await Promise.all(
      Array.from({ length: 20 }, () => send('put', me).expect(200)),
    );
    expect((await send('get', path)).body).toEqual({
      count: 1,
      following: true,
      byCatalog: false,
    });
    expect((await send('delete', me)).body).toEqual(none);
    expect((await send('delete', me)).body).toEqual(none);
  });

  it('follow by what they own, until they choose otherwise', async () => {
    const get = async () => (await send('get', path, undefined, owner)).body;
    expect(await get()).toEqual({ count: 0, following: true, byCatalog: true });
    await send('delete', `${path}/me`, undefined, owner).expect(200);
    expect(await get()).toEqual({
      count: 0,
      following: false,
      byCatalog: true,
    });
  });

  it('find what they follow in one list', async () => {
    const other = { ...bodies.item, title: 'Another', entities: [] };
    await send('post', '/v1/items', {
      ...other,
      ownerRef: 'group:default/platform-engineering',
    }).expect(201);
    const keys = async (headers?: typeof owner) => {
      const list = '/v1/items?follower=me';
      const { body } = await send('get', list, undefined, headers).expect(200);
      return body.items.map(({ key }: { key: string }) => key);
    };
    expect(await keys()).toEqual([]);
    expect(await keys(owner)).toEqual(['RM-1']);
    await send('put', '/v1/items/RM-2/followers/me', undefined, owner);
    expect(await keys(owner)).toEqual(['RM-1', 'RM-2']);
    await send('delete', '/v1/items/RM-1/followers/me', undefined, owner);
    expect(await keys(owner)).toEqual(['RM-2']);
  });

  it('follow the items of the entities that the catalog gives them', async () => {
    const findFollowed = async (refs: string[]) =>
      refs.includes('user:default/dana')
        ? ['component:default/tracking-api']
        : [];
    app = await roadmapApp(await emptyDatabase(databases), {
      derived: { findFollowed },
    });
    await send('post', '/v1/items', bodies.item).expect(201);
    const dana = { Authorization: roles.otherDeveloper };
    const list = '/v1/items?follower=me';
    const { body } = await send('get', list, undefined, dana).expect(200);
    expect(body.totalItems).toBe(1);
  });

  it('are people', async () => {
    const service = { Authorization: mockCredentials.service.header() };
    const list = '/v1/items?follower=me';
    const answer = await send('get', list, undefined, service).expect(400);
    expect(answer.body.error.message).toContain('/query/follower');
  });

  it('need an item', async () => {
    await send('get', '/v1/items/RM-7/followers').expect(404);
    await send('put', '/v1/items/RM-7/followers/me').expect(404);
    await send('delete', '/v1/items/RM-7/followers/me').expect(404);
  });
});

describe('signals', () => {
  it('tell open pages of every change', async () => {
    expect(signals).toEqual([{ keys: ['RM-1'] }]);
    signals.length = 0;
    await send('put', '/v1/items/RM-1', edit({ title: 'New' }), version(1));
    await send('post', '/v1/items/RM-1/commitments', bodies.commitment, {
      ...version(2),
    }).expect(201);
    await send('post', '/v1/items/RM-1/comments', bodies.comment).expect(201);
    expect(signals).toEqual(Array(3).fill({ keys: ['RM-1'] }));
  });
});
