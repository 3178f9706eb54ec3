import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { emptyDatabase, generated } from './__fixtures__/goldenPathsApp';
import goldenPathsPlugin from './index';

jest.setTimeout(60_000);

it('starts, follows projects, and asks for a sign-in', async () => {
  const knex = await emptyDatabase();
  const { server } = await startTestBackend({
    features: [
      goldenPathsPlugin,
      mockServices.database.mock({ getClient: async () => knex }).factory,
      catalogServiceMock.factory({ entities: [generated('dock')] }),
    ],
  });
  const list = () => request(server).get('/api/golden-paths/v1/projects');
  await list().set('Authorization', mockCredentials.none.header()).expect(401);
  let items: { problem: string }[] = [];
  while (items.length === 0) {
    items = (await list().expect(200)).body.items;
  }
  const details = '/api/golden-paths/v1/projects/component/default/dock';
  let problem: string | null = null;
  while (problem === null) {
    problem = (await request(server).get(details).expect(200)).body.project
      .problem;
  }
  expect(problem).toContain('git.test is no git host of this portal');
});
