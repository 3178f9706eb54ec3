import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestDatabases,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  configWithSecrets,
  databaseText,
  findCanaries,
  plantedSecrets as secrets,
  recordingLogger,
} from '@stagecraft/backstage-backend-http/testUtils';
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
const item = { ...bodies.item, entities: [] };

async function start() {
  const db = await databases.init('POSTGRES_18');
  db.client.config.connection.secret = secrets.password;
  const log = recordingLogger();
  const events = mockServices.events.mock();
  const { server } = await startTestBackend({
    features: [
      roadmapPlugin,
      authServiceFactory,
      httpAuthServiceFactory,
      mockServices.rootConfig.factory({ data: configWithSecrets }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => log,
      }),
      events.factory,
      mockServices.database.mock({ getClient: async () => db }).factory,
      catalogServiceMock.factory({
        entities: [group],
      }),
    ],
  });
  return { db, events, log, server };
}

describe('secrets', () => {
  it('stay out of logs, answers, events and the database', async () => {
    const { db, events, log, server } = await start();
    const answers: string[] = [];
    const send = async (
      verb: 'get' | 'post' | 'put' | 'delete',
      path: string,
      body?: string | object,
      token = secrets.token,
    ) => {
      const answer = await request(server)
        [verb](`/api/roadmap${path}`)
        .set({
          Authorization: `Bearer ${token}`,
          Cookie: `session=${secrets.cookie}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        })
        .send(body);
      answers.push(`${JSON.stringify(answer.headers)} ${answer.text}`);
      return answer.status;
    };
    const found = async (dump: string) =>
      findCanaries(
        {
          answers: answers.join('\n'),
          database: dump,
          events: JSON.stringify(events.publish.mock.calls),
          log: log.text(),
        },
        Object.values(secrets),
      ).map(({ output, canary }) => [output, canary]);

    expect([
      await send('post', '/v1/items', item),
      await send('get', '/v1/items/RM-1'),
      await send('post', '/v1/imports', bodies.imports),
      await send('get', '/v1/items', undefined, secrets.wrongToken),
      await send('post', '/v1/items', `{"title": ${secrets.token}`),
      await send('put', '/v1/items/RM-1', item),
      await send('delete', '/v1/sources/sample'),
    ]).toEqual([201, 200, 200, 401, 400, 400, 204]);
    const dump = await databaseText(db);
    expect(dump).toContain('Tracking without delay');
    expect(log.text()).toContain('items-import');
    expect(await found(dump)).toEqual([]);

    // A secret that somebody writes where all can read it is found in each output.
    const title = `Rotate ${secrets.key}`;
    await send('post', '/v1/items', { ...item, title });
    log.warn('could not sign in', { token: secrets.token });
    await events.publish({
      topic: 'x',
      eventPayload: { token: secrets.token },
    });
    expect(await found(await databaseText(db))).toEqual([
      ['answers', secrets.key],
      ['database', secrets.key],
      ['events', secrets.token],
      ['log', secrets.token],
    ]);
  });

  it('stay out of logs and answers when the database is gone', async () => {
    const { db, log, server } = await start();
    const auth = { Authorization: `Bearer ${secrets.token}` };
    await request(server).get('/api/roadmap/v1/items').set(auth).expect(200);
    await db.destroy();
    const answer = await request(server).get('/api/roadmap/v1/items').set(auth);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(log.text()).toContain('/v1/items answered');
    const outputs = { answer: answer.text, log: log.text() };
    expect(findCanaries(outputs, Object.values(secrets))).toEqual([]);
  });
});
