import {
  expectDatabaseStopped,
  proxiedDatabase,
  type ProxiedDatabase,
} from '@stagecraft/backstage-backend-http/testUtils';
import request from 'supertest';
import {
  basePath,
  goldenPathsApp,
  migratedDatabase,
  roles,
} from './__fixtures__/goldenPathsApp';

jest.setTimeout(60_000);

describe('with a database that stops', () => {
  let proxied: ProxiedDatabase;

  beforeAll(async () => {
    proxied = await proxiedDatabase(await migratedDatabase());
  });
  afterAll(() => proxied.close());

  it('refuses the list of projects in time, and gives it again', async () => {
    const { app } = goldenPathsApp(proxied.db, []);
    const list = () =>
      request(app)
        .get(`${basePath}/v1/projects`)
        .set('Authorization', roles.reader);
    await expect(
      expectDatabaseStopped(proxied.proxy, list),
    ).resolves.toBeUndefined();
    await list().expect(200);
  });
});
