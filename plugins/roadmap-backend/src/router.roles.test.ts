import { TestDatabases } from '@backstage/backend-test-utils';
import { describeRoleTable } from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import request from 'supertest';
import { bodies } from './__fixtures__/requests';
import { basePath, roadmapApp, roles } from './__fixtures__/roadmapApp';
import { spec } from './schema/openapi.generated';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;

beforeEach(async () => {
  app = await roadmapApp(await databases.init('POSTGRES_18'));
  await request(app)
    .post(`${basePath}/v1/items`)
    .set('Authorization', roles.owner)
    .send(bodies.item)
    .expect(201);
});

const everyone = {
  stranger: 401,
  reader: 200,
  owner: 200,
  otherDeveloper: 200,
  planner: 200,
};
const ifMatch = { 'If-Match': '"1"' };
const nobody = { reader: 403, owner: 403, otherDeveloper: 403 };

describeRoleTable({
  spec,
  roles,
  basePath,
  target: () => app,
  rows: {
    'GET /v1/items': { answers: everyone },
    'POST /v1/items': {
      body: { ...bodies.item, commitment: bodies.commitment },
      answers: {
        stranger: 401,
        reader: 403,
        owner: 201,
        otherDeveloper: 403,
        planner: 201,
      },
    },
    'GET /v1/items/{key}': { path: '/v1/items/RM-1', answers: everyone },
    'PUT /v1/items/{key}': {
      path: '/v1/items/RM-1',
      headers: ifMatch,
      body: { ...bodies.item, state: 'proposed', title: 'Another title' },
      answers: {
        stranger: 401,
        reader: 403,
        owner: 200,
        otherDeveloper: 403,
        planner: 200,
      },
    },
    'POST /v1/items/{key}/commitments': {
      path: '/v1/items/RM-1/commitments',
      headers: ifMatch,
      body: bodies.commitment,
      answers: {
        stranger: 401,
        reader: 403,
        owner: 201,
        otherDeveloper: 403,
        planner: 201,
      },
    },
    'PUT /v1/items/{key}/votes/me': {
      path: '/v1/items/RM-1/votes/me',
      answers: everyone,
    },
    'DELETE /v1/items/{key}/votes/me': {
      path: '/v1/items/RM-1/votes/me',
      answers: everyone,
    },
    'GET /v1/scorecard': { answers: everyone },
    'GET /v1/scorecard/items': { answers: everyone },
    'POST /v1/imports': {
      body: bodies.imports,
      answers: { stranger: 401, ...nobody, planner: 200 },
    },
    'DELETE /v1/sources/{source}': {
      path: '/v1/sources/sample',
      answers: { stranger: 401, ...nobody, planner: 204 },
    },
  },
});

it('lets a developer propose to another team, without a promise', async () => {
  await request(app)
    .post(`${basePath}/v1/items`)
    .set('Authorization', roles.otherDeveloper)
    .send(bodies.item)
    .expect(201);
});
