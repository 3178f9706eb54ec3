import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  TestDatabases,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { KindDefinition } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapKindsExtensionPoint,
  roadmapMetricSourcesExtensionPoint,
  type MetricSource,
} from '@stagecraft/backstage-plugin-roadmap-node';
import request from 'supertest';
import { z } from 'zod';
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

const experiment: KindDefinition<{ hypothesis: string }> = {
  kind: 'experiment',
  title: 'Experiment',
  description: 'Something that is tried out.',
  attributes: z.strictObject({ hypothesis: z.string().min(1) }),
  initialState: 'planned',
  states: {
    planned: { title: 'Planned', next: ['running'] },
    running: { title: 'Running', next: ['concluded', 'planned'] },
    concluded: { title: 'Concluded', next: [], settled: true },
  },
  refuseMove: ({ to, after }) =>
    to === 'concluded' && after.hypothesis === 'unknown'
      ? 'Nothing can be concluded without a hypothesis'
      : undefined,
};

const experiments = createBackendModule({
  pluginId: 'roadmap',
  moduleId: 'experiments',
  register(env) {
    env.registerInit({
      deps: { kinds: roadmapKindsExtensionPoint },
      async init({ kinds }) {
        kinds.addKind(experiment);
      },
    });
  },
});

const survey: MetricSource = {
  type: 'survey',
  title: 'Survey',
  queryHint: 'The name of a question, such as wait',
  findQueryProblem: query =>
    query === 'wait' ? undefined : 'must be a question that was asked: wait',
  read: async () => ({ value: 74 }),
};

const surveys = createBackendModule({
  pluginId: 'roadmap',
  moduleId: 'surveys',
  register(env) {
    env.registerInit({
      deps: { sources: roadmapMetricSourcesExtensionPoint },
      async init({ sources }) {
        sources.addMetricSource(survey);
      },
    });
  },
});

describe('the plugin', () => {
  const scheduler = mockServices.scheduler();

  async function start() {
    const knex = await databases.init('POSTGRES_18');
    const { server } = await startTestBackend({
      features: [
        roadmapPlugin,
        experiments,
        surveys,
        mockServices.scheduler.mock({
          scheduleTask: task => scheduler.scheduleTask(task),
        }).factory,
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

  it('takes a kind that a module brings, with its attributes, states and rules', async () => {
    const server = await start();
    const send = (path: string, body: object, version = 0) =>
      request(server)
        .post(`/api/roadmap/v1/items${path}`)
        .set('If-Match', `"${version}"`)
        .send(body);
    const body = { ...bodies.item, entities: [], kind: 'experiment' };
    await send('', body).expect(400);
    const attributes = { hypothesis: 'unknown' };
    const { body: made } = await send('', { ...body, attributes }).expect(201);
    expect(made).toMatchObject({ state: 'planned', nextStates: ['running'] });
    const moves = `/${made.key}/transitions`;
    const early = await send(moves, { to: 'concluded' }, 1).expect(409);
    expect(early.body.error.message).toContain('allowed: running');
    await send(moves, { to: 'running' }, 1).expect(200);
    const { body: refused } = await send(moves, { to: 'concluded' }, 2);
    expect(refused.error.message).toBe(
      'Nothing can be concluded without a hypothesis; allowed: planned',
    );
    const found = { attributes: { hypothesis: 'It is quicker' } };
    await send(moves, { to: 'concluded', ...found }, 2).expect(200);
    const kinds = await request(server).get('/api/roadmap/v1/kinds');
    expect(kinds.body.kinds.at(-1)).toMatchObject({
      kind: 'experiment',
      attributes: { required: ['hypothesis'] },
    });
  });

  it('reads metrics from a source that a module brings, once a day', async () => {
    const server = await start();
    const post = (path: string, body: object) =>
      request(server).post(`/api/roadmap/v1/${path}`).send(body);
    await post('objectives', bodies.objective).expect(201);
    const { sources } = (
      await request(server).get('/api/roadmap/v1/metric-sources').expect(200)
    ).body;
    expect(sources).toMatchObject([{ type: 'survey', title: 'Survey' }]);
    const metric = { ...bodies.metric, objectiveKey: 'OB-1' };
    const from = { ...metric, sourceType: 'survey', sourceQuery: 'hope' };
    const refused = await post('metrics', from).expect(400);
    expect(refused.body.error.message).toBe(
      '/body/sourceQuery: must be a question that was asked: wait',
    );
    await post('metrics', { ...from, sourceQuery: 'wait' }).expect(201);
    await scheduler.triggerTask('read-metrics');
    await scheduler.triggerTask('read-metrics');
    const { body } = await request(server).get(
      '/api/roadmap/v1/objectives/OB-1',
    );
    expect(body.metrics[0].readings).toMatchObject([
      { value: 74, readBy: 'source:survey' },
    ]);
  });

  it('asks for a sign-in', async () => {
    const server = await start();
    await request(server)
      .get('/api/roadmap/v1/items')
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });
});
