import { TestDatabases } from '@backstage/backend-test-utils';
import {
  expectDatabaseStopped,
  proxiedDatabase,
  type ProxiedDatabase,
} from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

describe('with a database that stops', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let direct: Knex;
  let proxied: ProxiedDatabase;

  beforeAll(async () => {
    direct = await emptyDatabase(databases);
    proxied = await proxiedDatabase(direct);
  });
  afterAll(() => proxied.close());

  it('refuses votes in time, takes them again, and has counted one', async () => {
    const app = await roadmapApp(proxied.db);
    const send = sender(() => app);
    await send('post', '/v1/items', bodies.item).expect(201);
    const vote = () => send('put', '/v1/items/RM-1/votes/me');
    await expect(
      expectDatabaseStopped(proxied.proxy, vote),
    ).resolves.toBeUndefined();
    expect(await direct('votes').count()).toEqual([{ count: '1' }]);
  });
});
