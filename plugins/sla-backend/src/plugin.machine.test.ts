import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { slo } from './__fixtures__/definitions';
import { bodies } from './__fixtures__/slaApp';
import { emptyDatabase } from './__fixtures__/testDatabase';
import slaPlugin from './index';

jest.setTimeout(60_000);

const TOKEN = 'a-token-of-a-machine-that-writes-samples';
const CONFIG = {
  backend: {
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: { token: TOKEN, subject: 'pipeline' },
          accessRestrictions: [
            { plugin: 'sla', permission: 'sla.sample.create' },
          ],
        },
      ],
    },
  },
  permission: { enabled: true },
  sla: {
    push: {
      writers: [
        {
          subject: 'pipeline',
          entities: ['tracking'],
          sources: ['ci'],
        },
      ],
    },
  },
};

async function start() {
  const db = await emptyDatabase();
  const scheduler = mockServices.scheduler.mock();
  const { server } = await startTestBackend({
    features: [
      slaPlugin,
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      mockServices.rootConfig.factory({ data: CONFIG }),
      scheduler.factory,
      mockServices.database.mock({ getClient: async () => db }).factory,
      catalogServiceMock.factory({
        entities: [slo('tracking'), slo('labels')],
      }),
    ],
  });
  for (const [task] of scheduler.scheduleTask.mock.calls) {
    if (task.id !== 'reconcile-definitions') continue;
    await (task.fn as (signal: AbortSignal) => Promise<void>)(
      new AbortController().signal,
    );
  }
  return { db, server };
}

const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
const batch = (service: string, source = 'ci') => ({
  source,
  samples: [
    {
      objective: `slo:default/${service}/default`,
      minute,
      good: 99,
      total: 100,
    },
  ],
});

it('lets a restricted token write samples of its own services, and nothing else', async () => {
  const { db, server } = await start();
  const call = async (
    verb: 'get' | 'post' | 'delete',
    path: string,
    body?: object,
    token = TOKEN,
  ) =>
    (
      await request(server)
        [verb](`/api/sla${path}`)
        .set('Authorization', `Bearer ${token}`)
        .send(body)
    ).status;
  expect(await call('post', '/v1/samples', batch('tracking'))).toBe(200);
  const refused = [
    await call('post', '/v1/samples', batch('labels')),
    await call('post', '/v1/samples', batch('tracking', 'other')),
    await call('get', '/v1/objectives'),
    await call('get', '/v1/status'),
    await call('post', '/v1/incidents', bodies.incident),
    await call('post', '/v1/maintenance', {
      ...bodies.maintenance,
      from: '2099-01-01T00:00:00Z',
      to: '2099-01-02T00:00:00Z',
    }),
    await call('post', '/v1/definitions/validate', bodies.definitions),
    await call('delete', '/v1/sources/ci'),
  ];
  expect(refused).toEqual(refused.map(() => 403));
  const wrong = await call(
    'post',
    '/v1/samples',
    batch('tracking'),
    `${TOKEN}-not`,
  );
  expect(wrong).toBe(401);
  expect(
    await db('samples').select('objective', 'source', 'good', 'total'),
  ).toMatchObject([
    { objective: 'slo:default/tracking/default', source: 'ci' },
  ]);
  expect(await db('incidents')).toEqual([]);
  expect(await db('maintenance')).toEqual([]);
});
