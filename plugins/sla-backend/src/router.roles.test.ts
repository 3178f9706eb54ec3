import { describeRoleTable } from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import request from 'supertest';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';
import { spec } from './schema/openapi.generated';

jest.setTimeout(60_000);

let app: Express;
let backend: ReturnType<typeof slaApp>;
const incidents = '/v1/incidents';
let id = '';

beforeAll(async () => {
  backend = slaApp(await clearedDatabase());
  app = backend.app;
});
beforeEach(async () => {
  await clearedDatabase();
  await backend.reconcile.run();
  const made = await request(app)
    .post(`${basePath}${incidents}`)
    .set('Authorization', roles.platform)
    .send(bodies.incident)
    .expect(201);
  id = made.body.id;
});

const readers = {
  stranger: 401,
  outsider: 403,
  reader: 200,
  developer: 200,
  pipeline: 403,
  platform: 200,
};
const unknown = '/v1/incidents/00000000-0000-4000-8000-000000000000';
const nobody = { stranger: 401, outsider: 403, reader: 403, developer: 403 };

describeRoleTable({
  spec,
  roles,
  basePath,
  target: () => app,
  rows: {
    'GET /v1/objectives': { answers: readers },
    'POST /v1/objectives/by-entities': {
      body: bodies.byEntities,
      answers: readers,
    },
    'GET /v1/objectives/{namespace}/{name}/{objectiveId}': {
      path: '/v1/objectives/default/tracking/default',
      answers: readers,
    },
    'GET /v1/objectives/{namespace}/{name}/{objectiveId}/window': {
      path: '/v1/objectives/default/tracking/default/window?window=7d',
      answers: readers,
    },
    'POST /v1/entities/summaries': {
      body: bodies.byEntities,
      answers: readers,
    },
    'GET /v1/agreements': { answers: readers },
    'GET /v1/agreements/{namespace}/{name}': {
      path: '/v1/agreements/default/shops-tracking',
      answers: readers,
    },
    'GET /v1/entities/{kind}/{namespace}/{name}/relied-on': {
      path: '/v1/entities/component/default/nobody/relied-on',
      answers: { ...readers, reader: 404, developer: 404, platform: 404 },
    },
    'POST /v1/samples': {
      body: bodies.samples,
      answers: { ...nobody, pipeline: 200, platform: 200 },
    },
    'DELETE /v1/sources/{source}': {
      path: '/v1/sources/ci',
      answers: { ...nobody, pipeline: 403, platform: 204 },
    },
    'GET /v1/problems': { answers: readers },
    'POST /v1/definitions/validate': {
      body: bodies.definitions,
      answers: readers,
    },
    'GET /v1/promises': { answers: readers },
    'GET /v1/promises/{kind}/{namespace}/{name}': {
      path: '/v1/promises/component/default/tracking',
      answers: readers,
    },
    'GET /v1/alerts': { answers: readers },
    'GET /v1/incidents': { answers: readers },
    'POST /v1/incidents': {
      body: bodies.incident,
      answers: { ...nobody, developer: 201, pipeline: 403, platform: 201 },
    },
    'GET /v1/incidents/{id}': {
      path: unknown,
      answers: { ...readers, reader: 404, developer: 404, platform: 404 },
    },
    'POST /v1/incidents/{id}/updates': {
      path: `${unknown}/updates`,
      body: bodies.incidentUpdate,
      answers: { ...nobody, developer: 404, pipeline: 403, platform: 404 },
    },
    'GET /v1/status': { answers: readers },
    'GET /v1/objectives/{namespace}/{name}/{objectiveId}/badge.svg': {
      path: '/v1/objectives/default/tracking/default/badge.svg',
      answers: readers,
    },
    'GET /v1/entities/{kind}/{namespace}/{name}/badge.svg': {
      path: '/v1/entities/component/default/tracking/badge.svg',
      answers: readers,
    },
    'GET /v1/maintenance': { answers: readers },
    'POST /v1/maintenance': {
      body: bodies.maintenance,
      answers: { ...nobody, developer: 201, pipeline: 403, platform: 201 },
    },
    'GET /v1/maintenance/{id}': {
      path: unknown.replace('incidents', 'maintenance'),
      answers: { ...readers, reader: 404, developer: 404, platform: 404 },
    },
    'PUT /v1/maintenance/{id}': {
      path: unknown.replace('incidents', 'maintenance'),
      headers: { 'If-Match': '"1"' },
      body: bodies.maintenance,
      answers: { ...nobody, developer: 404, pipeline: 403, platform: 404 },
    },
    'DELETE /v1/maintenance/{id}': {
      path: unknown.replace('incidents', 'maintenance'),
      headers: { 'If-Match': '"1"' },
      answers: { ...nobody, developer: 404, pipeline: 403, platform: 404 },
    },
    'PUT /v1/incidents/{id}': {
      // Who may not change it is told so before anything is looked up.
      path: unknown,
      headers: { 'If-Match': '"1"' },
      body: bodies.incident,
      answers: { ...nobody, developer: 404, pipeline: 403, platform: 404 },
    },
  },
});

it('lets a developer change an incident that exists', async () => {
  const { status } = await request(app)
    .put(`${basePath}${incidents}/${id}`)
    .set({ Authorization: roles.developer, 'If-Match': '"1"' })
    .send(bodies.incident);
  expect(status).toBe(200);
});
