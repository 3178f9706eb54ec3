import {
  databaseProxy,
  expectDatabaseStopped,
  type DatabaseProxy,
} from '@stagecraft/backstage-backend-http/testUtils';
import knexFactory, { type Knex } from 'knex';
import request from 'supertest';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { migratedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

describe('with a database that stops', () => {
  let proxy: DatabaseProxy;
  let direct: Knex;
  let db: Knex;

  beforeAll(async () => {
    direct = await migratedDatabase();
    await slaApp(direct).reconcile.run();
    const { host, port, user, password, database } =
      direct.client.config.connection;
    proxy = await databaseProxy({ host, port: Number(port) });
    const connection = { host: proxy.host, port: proxy.port };
    db = knexFactory({
      client: 'pg',
      connection: { ...connection, user, password, database },
      log: { warn: () => {}, error: () => {} },
    });
  });

  afterAll(async () => {
    await proxy.close();
    await db.destroy();
  });

  it('refuses samples in time, serves them again, and has counted them once', async () => {
    const { app } = slaApp(db);
    const send = () =>
      request(app)
        .post(`${basePath}/v1/samples`)
        .set('Authorization', roles.platform)
        .send(bodies.samples);
    await expect(expectDatabaseStopped(proxy, send)).resolves.toBeUndefined();
    expect(await direct('samples').select('good', 'total')).toEqual([
      { good: '99', total: '100' },
    ]);
    expect(await direct('daily_rollups').select('good', 'total')).toEqual([
      { good: '99', total: '100' },
    ]);
  });
});
