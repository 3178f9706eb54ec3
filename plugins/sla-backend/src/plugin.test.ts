import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { slaIndicatorsExtensionPoint } from '@stagecraft/backstage-plugin-sla-node';
import request from 'supertest';
import { slo } from './__fixtures__/definitions';
import { KEY } from './__fixtures__/slaApp';
import { emptyDatabase } from './__fixtures__/testDatabase';
import slaPlugin from './index';

jest.setTimeout(60_000);

/** Brings a way of measuring, as any module could. */
const fakeSource = createBackendModule({
  pluginId: 'sla',
  moduleId: 'fake-source',
  register(env) {
    env.registerInit({
      deps: { indicators: slaIndicatorsExtensionPoint },
      async init({ indicators }) {
        indicators.addSource({
          id: 'fake',
          metricSourceTypes: ['fake'],
          measure: async () => ({ good: 3, total: 4 }),
        });
      },
    });
  },
});

describe('the plugin', () => {
  async function start() {
    const knex = await emptyDatabase();
    const scheduler = mockServices.scheduler.mock();
    const { server } = await startTestBackend({
      features: [
        slaPlugin,
        fakeSource,
        scheduler.factory,
        mockServices.database.mock({ getClient: async () => knex }).factory,
        catalogServiceMock.factory({
          entities: [slo('tracking', { type: 'fake' })],
        }),
      ],
    });
    const run = async (id: string) => {
      const calls = scheduler.scheduleTask.mock.calls.map(([task]) => task);
      const task = calls.find(call => call.id === id);
      await (task?.fn as (signal: AbortSignal) => Promise<void>)(
        new AbortController().signal,
      );
    };
    return { server, scheduler, run };
  }

  it('takes a definition from the catalog, measures it and shows the verdict', async () => {
    const { server, run } = await start();
    const read = async () =>
      (await request(server).get('/api/sla/v1/objectives').expect(200)).body;
    expect(await read()).toMatchObject({ items: [], totalItems: 0 });
    await run('reconcile-definitions');
    expect((await read()).items).toMatchObject([
      { objective: KEY, state: 'no-data' },
    ]);
    await run('measure-objectives');
    await run('measure-objectives');
    const [measured] = (await read()).items;
    expect(measured).toMatchObject({ objective: KEY, state: 'broken' });
    // Once a minute; the second run may have been in the next one.
    const { good, total } = measured;
    expect([
      [3, 4],
      [6, 8],
    ]).toContainEqual([good, total]);
  });

  it('schedules its work once for all replicas, each run at most a minute', async () => {
    const { scheduler } = await start();
    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
    expect(tasks.map(({ id }) => id).sort()).toEqual([
      'deliver-alerts',
      'drop-old-samples',
      'evaluate-alerts',
      'evaluate-objectives',
      'forget-mended-problems',
      'measure-objectives',
      'measure-ranges',
      'reconcile-definitions',
    ]);
    for (const { id, scope, timeout } of tasks) {
      expect(scope).toBe(id === 'deliver-alerts' ? 'local' : undefined);
      expect(timeout).toEqual({ seconds: 60 });
    }
  });

  it('asks for a sign-in', async () => {
    const { server } = await start();
    const { status } = await request(server)
      .get('/api/sla/v1/objectives')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});
