import {
  TestDatabases,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { bodies } from './__fixtures__/requests';
import roadmapPlugin from './index';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'parcel-tracking' },
  spec: { type: 'team', children: [] },
};

describe('the plugin', () => {
  async function start() {
    const knex = await databases.init('POSTGRES_18');
    const { server } = await startTestBackend({
      features: [
        roadmapPlugin,
        mockServices.database.mock({ getClient: async () => knex }).factory,
        catalogServiceMock.factory({ entities: [group] }),
      ],
    });
    return server;
  }

  it('starts and keeps an item whose refs the catalog knows', async () => {
    const server = await start();
    const item = { ...bodies.item, entities: [] };
    const made = await request(server)
      .post('/api/roadmap/v1/items')
      .send(item)
      .expect(201);
    const { body } = await request(server)
      .get(`/api/roadmap/v1/items/${made.body.key}`)
      .expect(200);
    expect(body).toMatchObject(item);
    await request(server)
      .post('/api/roadmap/v1/items')
      .send(bodies.item)
      .expect(400);
  });

  it('asks for a sign-in', async () => {
    const server = await start();
    await request(server)
      .get('/api/roadmap/v1/items')
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });
});
