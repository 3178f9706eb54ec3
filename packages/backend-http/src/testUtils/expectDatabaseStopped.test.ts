import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { expectDatabaseStopped } from './expectDatabaseStopped';
import { proxiedDatabase, type ProxiedDatabase } from './proxiedDatabase';
import { parcelsApp } from '../__testUtils__/parcelsApp';

jest.setTimeout(40_000);

describe('expectDatabaseStopped', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let proxied: ProxiedDatabase;

  beforeAll(async () => {
    proxied = await proxiedDatabase(await databases.init('POSTGRES_18'));
  });
  afterAll(() => proxied.close());

  const send = (app: express.Express) => () =>
    request(app)
      .post('/api/parcels/v1/parcels')
      .set('Authorization', mockCredentials.user.header('user:default/devon'))
      .send({ parcels: [{ label: 'a', grams: 1 }] });

  it('accepts a strict router', async () => {
    const beforeCreate = async () => void (await proxied.db.raw('select 1'));
    const tried = expectDatabaseStopped(
      proxied.proxy,
      send(parcelsApp({ beforeCreate })),
    );
    await expect(tried).resolves.toBeUndefined();
  });

  it('finds a backend that answers 500', async () => {
    const app = express().use((_req, res) => {
      const served = () => res.status(201).json({});
      proxied.db.raw('select 1').then(served, () => res.status(500).end());
    });
    await expect(
      expectDatabaseStopped(proxied.proxy, send(app)),
    ).rejects.toThrow('With a stopped database, a request answered 500');
    await proxied.proxy.resume();
  });
});
