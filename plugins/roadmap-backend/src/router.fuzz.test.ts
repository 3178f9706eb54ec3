import { TestDatabases } from '@backstage/backend-test-utils';
import { fuzzRoutes } from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import request from 'supertest';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, document, EMPTY_BASIS } from './__fixtures__/requests';
import { basePath, known, roadmapApp, roles } from './__fixtures__/roadmapApp';
import { spec } from './schema/openapi.generated';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const ids = ['00000000-0000-4000-8000-000000000001'];
let app: Express;

beforeAll(async () => {
  app = await roadmapApp(await emptyDatabase(databases));
  await request(app)
    .post(`${basePath}/v1/items`)
    .set('Authorization', roles.planner)
    .send({ ...bodies.item, commitment: bodies.commitment })
    .expect(201);
  const { body } = await request(app)
    .post(`${basePath}/v1/items/RM-1/comments`)
    .set('Authorization', roles.planner)
    .send(bodies.comment)
    .expect(201);
  ids.push(body.id);
  const post = (path: string, sent: object) =>
    request(app)
      .post(`${basePath}/v1/${path}`)
      .set('Authorization', roles.planner)
      .send(sent)
      .expect(201);
  for (const item of [bodies.request, bodies.debt, bodies.risk]) {
    await post('items', item);
  }
  await post('objectives', bodies.objective);
  const metric = { ...bodies.metric, objectiveKey: 'OB-1' };
  const { body: made } = await post('metrics', metric);
  ids.push(made.id);
  await post(`metrics/${made.id}/readings`, bodies.reading);
});

fuzzRoutes({
  spec,
  app: () => app,
  basePath,
  headers: { Authorization: roles.planner },
  known: {
    key: ['RM-1', 'RM-2', 'RM-3', 'RM-4', 'OB-1', 'OB-2'],
    kind: ['initiative', 'request', 'debt', 'risk', 'debt,risk'],
    text: [
      ...['tracking', 'scanner', 'items: ['],
      ...[document(), document({ title: 'Another', again: true })],
    ],
    state: ['proposed', 'open', 'accepted', 'withdrawn'],
    to: [
      ...['open', 'accepted', 'declined', 'paying', 'withdrawn'],
      ...['2026-Q4', '2027-Q1'],
    ],
    attributes: [
      {},
      { acceptedInto: 'RM-1' },
      bodies.debt.attributes,
      { ...bodies.debt.attributes, reviewOn: '2027-01-15' },
      { ...bodies.risk.attributes, acceptedUntil: '2027-01-15' },
    ],
    itemKey: ['RM-1', 'RM-2'],
    objectiveKey: ['OB-1', 'OB-9'],
    checkOn: ['2026-11-20', '2027-02-15'],
    readOn: ['2026-11-21', '2026-11-24'],
    sourceType: ['hand'],
    id: ids,
    ownerRef: known.slice(0, 2),
    entityRef: known,
    basis: [EMPTY_BASIS],
    source: ['sample', 'portal'],
    period: ['2026-Q4', '2027-Q1'],
    from: ['2026-Q4', '2026-Q1'],
    dueOn: ['2026-12-15', '2027-02-15'],
    'If-Match': ['"0"', '"1"', '"2"', '"3"'],
  },
});
