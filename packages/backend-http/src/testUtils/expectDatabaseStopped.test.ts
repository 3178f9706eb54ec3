import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import express from 'express';
import knexFactory, { type Knex } from 'knex';
import request from 'supertest';
import { DatabaseProxy, databaseProxy } from './databaseProxy';
import { expectDatabaseStopped } from './expectDatabaseStopped';
import { parcelsApp } from '../__testUtils__/parcelsApp';

jest.setTimeout(40_000);

describe('expectDatabaseStopped', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let proxy: DatabaseProxy;
  let db: Knex;

  beforeAll(async () => {
    const direct = await databases.init('POSTGRES_18');
    const { connection } = direct.client.config;
    const { host, port, user, password, database } = connection;
    proxy = await databaseProxy({ host, port: Number(port) });
    db = knexFactory({
      client: 'pg',
      connection: {
        host: '127.0.0.1',
        port: proxy.port,
        user,
        password,
        database,
      },
      log: { warn: () => {}, error: () => {} },
    });
  });

  afterAll(async () => {
    await proxy.close();
    await db.destroy();
  });

  const send = (app: express.Express) => () =>
    request(app)
      .post('/api/parcels/v1/parcels')
      .set('Authorization', mockCredentials.user.header('user:default/devon'))
      .send({ parcels: [{ label: 'a', grams: 1 }] });

  it('accepts a strict router', async () => {
    const beforeCreate = async () => void (await db.raw('select 1'));
    const tried = expectDatabaseStopped(
      proxy,
      send(parcelsApp({ beforeCreate })),
    );
    await expect(tried).resolves.toBeUndefined();
  });

  it('finds a backend that answers 500', async () => {
    const app = express().use((_req, res) => {
      const served = () => res.status(201).json({});
      db.raw('select 1').then(served, () => res.status(500).end());
    });
    await expect(expectDatabaseStopped(proxy, send(app))).rejects.toThrow(
      'With a stopped database, a request answered 500',
    );
    await proxy.resume();
  });
});
