import {
  expectDatabaseStopped,
  proxiedDatabase,
  type ProxiedDatabase,
} from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { migratedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

describe('with a database that stops', () => {
  let direct: Knex;
  let proxied: ProxiedDatabase;

  beforeAll(async () => {
    direct = await migratedDatabase();
    await slaApp(direct).reconcile.run();
    proxied = await proxiedDatabase(direct);
  });
  afterAll(() => proxied.close());

  it('refuses samples in time, serves them again, and has counted them once', async () => {
    const { app } = slaApp(proxied.db);
    const send = () =>
      request(app)
        .post(`${basePath}/v1/samples`)
        .set('Authorization', roles.platform)
        .send(bodies.samples);
    await expect(
      expectDatabaseStopped(proxied.proxy, send),
    ).resolves.toBeUndefined();
    expect(await direct('samples').select('good', 'total')).toEqual([
      { good: '99', total: '100' },
    ]);
    expect(await direct('daily_rollups').select('good', 'total')).toEqual([
      { good: '99', total: '100' },
    ]);
  });
});
