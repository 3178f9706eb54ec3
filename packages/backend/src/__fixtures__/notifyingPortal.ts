import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import slaPlugin from '@stagecraft/backstage-plugin-sla-backend';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'parcels', namespace: 'default' },
  spec: { type: 'team', children: [] },
  relations: ['rita', 'otto'].map(name => ({
    type: 'hasMember',
    targetRef: `user:default/${name}`,
  })),
};
const metricSource = { type: 'push', spec: {} };
const tracking = {
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: {
    name: 'tracking',
    namespace: 'default',
    title: 'Tracking answers',
    etag: 'one',
  },
  spec: {
    service: 'tracking',
    budgetingMethod: 'Occurrences',
    timeWindow: [{ duration: '28d', isRolling: true }],
    indicator: {
      metadata: { name: 'answers' },
      spec: {
        ratioMetric: { good: { metricSource }, total: { metricSource } },
      },
    },
    objectives: [{ target: 0.99 }],
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/parcels' }],
};

/**
 * Service levels and notifications, one objective, and a group with two
 * people that owns it. Tasks run when they are told to.
 */
export async function startNotifyingPortal() {
  const scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({ run: async () => {} }),
  });
  const { server } = await startTestBackend({
    features: [
      slaPlugin,
      notificationsPlugin,
      scheduler.factory,
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://localhost' } },
      }),
      catalogServiceMock.factory({ entities: [group, tracking] }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        // Each plugin has a database of its own.
        factory: () => ({ getClient: () => databases.init('POSTGRES_18') }),
      }),
    ],
  });
  const run = async (wanted: string) => {
    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
    const task = tasks.find(({ id }) => id === wanted);
    await (task?.fn as (signal: AbortSignal) => Promise<void>)(
      new AbortController().signal,
    );
  };
  const call = async (path: string, user: string, body?: object) => {
    const answer = await fetch(`http://localhost:${server.port()}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: mockCredentials.user.header(`user:default/${user}`),
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  };
  return { call, run };
}
