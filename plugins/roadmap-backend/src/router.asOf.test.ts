import { setTimeout } from 'timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, version } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;

const send = sender(() => app);

beforeEach(async () => {
  // What is written bears the time of the database, so this clock is no other.
  const now = new Date(Date.now() + 60_000);
  app = await roadmapApp(await emptyDatabase(databases), { now });
});

describe('the past', () => {
  it('is what the API said then, for an item and for lists', async () => {
    await send('post', '/v1/items', bodies.item).expect(201);
    const then = (await send('get', '/v1/items/RM-1').expect(200)).body;
    const list = (await send('get', '/v1/items').expect(200)).body;
    const asOf = new Date().toISOString();
    await setTimeout(2);
    const next = edit({ title: 'Another title' });
    await send('put', '/v1/items/RM-1', next, version(1)).expect(200);
    await send('put', '/v1/items/RM-1/votes/me').expect(200);
    const past = await send('get', `/v1/items/RM-1?asOf=${asOf}`).expect(200);
    expect(past.body).toEqual(then);
    const pastList = await send('get', `/v1/items?asOf=${asOf}`).expect(200);
    expect(pastList.body).toEqual(list);
    const today = await send('get', '/v1/items/RM-1').expect(200);
    expect(today.body).toMatchObject({ title: 'Another title', version: 2 });
  });

  it('has no item before it was made', async () => {
    await send('post', '/v1/items', bodies.item).expect(201);
    const query = 'asOf=2020-02-29T00:00:00%2B01:00';
    const answer = await send('get', `/v1/items/RM-1?${query}`).expect(404);
    expect(answer.body.error.message).toBe(
      `There is no roadmap item 'RM-1' as of 2020-02-28T23:00:00.000Z`,
    );
    const list = await send('get', `/v1/items?${query}`).expect(200);
    expect(list.body).toEqual({ items: [], totalItems: 0 });
  });

  it.each([
    ['yesterday', '/query/asOf'],
    ['2026-02-30T00:00:00Z', '/query/asOf'],
    ['2026-01-01', '/query/asOf'],
    ['2999-01-01T00:00:00Z', '/query/asOf: must not lie in the future'],
  ])('is not %s', async (asOf, message) => {
    for (const path of ['/v1/items', '/v1/items/RM-1']) {
      const answer = await send('get', `${path}?asOf=${asOf}`).expect(400);
      expect(answer.body.error.message).toContain(message);
    }
  });
});
