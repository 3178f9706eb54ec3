import { TestDatabases } from '@backstage/backend-test-utils';
import { describeRoleTable } from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import request from 'supertest';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { addKnownMetric } from './database/__fixtures__/samples';
import { bodies, document, emptyDocument } from './__fixtures__/requests';
import { basePath, roadmapApp, roles } from './__fixtures__/roadmapApp';
import { spec } from './schema/openapi.generated';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const METRIC_ID = '00000000-0000-4000-8000-000000000002';
const COMMENT_ID = '00000000-0000-4000-8000-000000000001';
let app: Express;

beforeEach(async () => {
  const db = await emptyDatabase(databases);
  app = await roadmapApp(db);
  await request(app)
    .post(`${basePath}/v1/items`)
    .set('Authorization', roles.owner)
    .send(bodies.item)
    .expect(201);
  const { body } = await request(app)
    .post(`${basePath}/v1/items/RM-1/comments`)
    .set('Authorization', roles.owner)
    .send(bodies.comment)
    .expect(201);
  // The rows are fixed before any comment has its id; what is to be told of it knows the old one.
  await db('news').delete();
  await db('comments').where({ id: body.id }).update({ id: COMMENT_ID });
  await request(app)
    .post(`${basePath}/v1/objectives`)
    .set('Authorization', roles.owner)
    .send(bodies.objective)
    .expect(201);
  await addKnownMetric(db, METRIC_ID);
});

const everyone = {
  stranger: 401,
  reader: 200,
  owner: 200,
  otherDeveloper: 200,
  planner: 200,
};
const everyoneMakes = {
  stranger: 401,
  reader: 201,
  owner: 201,
  otherDeveloper: 201,
  planner: 201,
};
const ifMatch = { 'If-Match': '"1"' };
const authorOnly = {
  stranger: 401,
  reader: 403,
  owner: 200,
  otherDeveloper: 403,
  planner: 403,
};
const ownerMakes = {
  stranger: 401,
  reader: 403,
  owner: 201,
  otherDeveloper: 403,
  planner: 201,
};
const ownerChanges = { ...ownerMakes, owner: 200, planner: 200 };
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
      answers: ownerMakes,
    },
    'GET /v1/items/{key}': { path: '/v1/items/RM-1', answers: everyone },
    'PUT /v1/items/{key}': {
      path: '/v1/items/RM-1',
      headers: ifMatch,
      body: { ...bodies.item, state: 'proposed', title: 'Another title' },
      answers: ownerChanges,
    },
    'POST /v1/items/{key}/transitions': {
      path: '/v1/items/RM-1/transitions',
      headers: ifMatch,
      body: { to: 'withdrawn' },
      answers: ownerChanges,
    },
    'GET /v1/kinds': { answers: everyone },
    'GET /v1/metric-sources': { answers: everyone },
    'POST /v1/requests': {
      body: bodies.ask,
      answers: everyoneMakes,
    },
    'GET /v1/requests/similar': {
      path: '/v1/requests/similar?text=tracking',
      answers: everyone,
    },
    'POST /v1/items/{key}/commitments': {
      path: '/v1/items/RM-1/commitments',
      headers: ifMatch,
      body: bodies.commitment,
      answers: ownerMakes,
    },
    'PUT /v1/items/{key}/votes/me': {
      path: '/v1/items/RM-1/votes/me',
      answers: everyone,
    },
    'DELETE /v1/items/{key}/votes/me': {
      path: '/v1/items/RM-1/votes/me',
      answers: everyone,
    },
    'GET /v1/changelog': { answers: everyone },
    'GET /v1/feeds/changelog.atom': { answers: everyone },
    'GET /v1/feeds/changelog.json': { answers: everyone },
    'GET /v1/feeds/changes.atom': { answers: everyone },
    'GET /v1/feeds/changes.json': { answers: everyone },
    'GET /v1/feeds/promises.ics': { answers: everyone },
    'GET /v1/scorecard': { answers: everyone },
    'GET /v1/scorecard/items': { answers: everyone },
    'GET /v1/items/{key}/comments': {
      path: '/v1/items/RM-1/comments',
      answers: everyone,
    },
    'POST /v1/items/{key}/comments': {
      path: '/v1/items/RM-1/comments',
      body: bodies.comment,
      answers: everyoneMakes,
    },
    'PUT /v1/items/{key}/comments/{id}': {
      path: `/v1/items/RM-1/comments/${COMMENT_ID}`,
      headers: ifMatch,
      body: bodies.comment,
      answers: authorOnly,
    },
    'DELETE /v1/items/{key}/comments/{id}': {
      path: `/v1/items/RM-1/comments/${COMMENT_ID}`,
      answers: authorOnly,
    },
    'GET /v1/items/{key}/followers': {
      path: '/v1/items/RM-1/followers',
      answers: everyone,
    },
    'PUT /v1/items/{key}/followers/me': {
      path: '/v1/items/RM-1/followers/me',
      answers: everyone,
    },
    'DELETE /v1/items/{key}/followers/me': {
      path: '/v1/items/RM-1/followers/me',
      answers: everyone,
    },
    'GET /v1/vision': { answers: everyone },
    'GET /v1/vision/versions': { answers: everyone },
    'PUT /v1/vision': {
      headers: { 'If-Match': '"0"' },
      body: bodies.vision,
      answers: { stranger: 401, ...nobody, planner: 200 },
    },
    'GET /v1/objectives': { answers: everyone },
    'POST /v1/objectives': { body: bodies.objective, answers: ownerMakes },
    'GET /v1/objectives/{key}': {
      path: '/v1/objectives/OB-1',
      answers: everyone,
    },
    'PUT /v1/objectives/{key}': {
      path: '/v1/objectives/OB-1',
      headers: ifMatch,
      body: bodies.objective,
      answers: ownerChanges,
    },
    'GET /v1/items/{key}/metrics': {
      path: '/v1/items/RM-1/metrics',
      answers: everyone,
    },
    'POST /v1/metrics': {
      body: { ...bodies.metric, objectiveKey: 'OB-1' },
      answers: ownerMakes,
    },
    'PUT /v1/metrics/{id}': {
      path: `/v1/metrics/${METRIC_ID}`,
      headers: ifMatch,
      body: bodies.metric,
      answers: ownerChanges,
    },
    'POST /v1/metrics/{id}/readings': {
      path: `/v1/metrics/${METRIC_ID}/readings`,
      body: bodies.reading,
      answers: ownerMakes,
    },
    'GET /v1/documents': { answers: everyone },
    'GET /v1/documents/schema': { answers: everyone },
    'POST /v1/documents/plan': {
      body: { text: document(), format: 'yaml' },
      answers: everyone,
    },
    'POST /v1/documents/apply': { body: emptyDocument, answers: everyone },
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

describe('a request', () => {
  const send = (path: string, body: object, role: keyof typeof roles) =>
    request(app)
      .post(`${basePath}${path}`)
      .set({ Authorization: roles[role] ?? '', 'If-Match': '"1"' })
      .send(body);

  it.each([
    ['reader', 201],
    ['owner', 201],
    ['planner', 201],
  ] as const)('can be made by the %s: %d', async (role, status) => {
    await send('/v1/items', bodies.request, role).expect(status);
  });

  it.each([
    ['reader', 403],
    ['owner', 403],
    ['planner', 200],
  ] as const)(
    'is decided on by the platform team alone, so by the %s: %d',
    async (role, status) => {
      const owned = {
        ...bodies.request,
        ownerRef: 'group:default/parcel-tracking',
      };
      await send('/v1/items', owned, 'reader').expect(201);
      const decline = { to: 'declined', reason: 'Too dear' };
      await send('/v1/items/RM-2/transitions', decline, role).expect(status);
    },
  );
});

it.each([
  ['reader', 403],
  ['otherDeveloper', 403],
  ['owner', 200],
  ['planner', 200],
] as const)(
  'a document asks the %s for the rights of what it does: %d',
  async (role, status) => {
    const asked = { text: document(), format: 'yaml' };
    const post = (path: string, body: object) =>
      request(app)
        .post(`${basePath}/v1/documents/${path}`)
        .set('Authorization', roles[role])
        .send(body);
    const { basis } = (await post('plan', asked)).body;
    await post('apply', { ...asked, basis }).expect(status);
  },
);

it('lets a developer propose to another team, without a promise', async () => {
  await request(app)
    .post(`${basePath}/v1/items`)
    .set('Authorization', roles.otherDeveloper)
    .send(bodies.item)
    .expect(201);
});

it.each([
  [roles.owner, 201],
  [roles.otherDeveloper, 403],
])('lets only an owner measure its item', async (Authorization, status) => {
  await request(app)
    .post(`${basePath}/v1/metrics`)
    .set({ Authorization })
    .send({ ...bodies.metric, itemKey: 'RM-1' })
    .expect(status);
});
