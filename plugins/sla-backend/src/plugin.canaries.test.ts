import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  configWithSecrets,
  databaseText,
  findCanaries,
  plantedSecrets as secrets,
  recordingLogger,
} from '@stagecraft/backstage-backend-http/testUtils';
import request from 'supertest';
import { slo } from './__fixtures__/definitions';
import { bodies } from './__fixtures__/slaApp';
import { emptyDatabase } from './__fixtures__/testDatabase';
import slaPlugin from './index';

jest.setTimeout(60_000);

const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
const incident = {
  ...bodies.incident,
  startedAt: minute,
  endedAt: minute,
};

/** What the machine with the token may do. */
const writer = { subject: 'pipeline', entities: ['*'], sources: ['ci'] };

async function start() {
  const db = await emptyDatabase();
  db.client.config.connection.secret = secrets.password;
  const log = recordingLogger();
  const events = mockServices.events.mock();
  const scheduler = mockServices.scheduler.mock();
  const { server } = await startTestBackend({
    features: [
      slaPlugin,
      authServiceFactory,
      httpAuthServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          ...configWithSecrets,
          sla: { push: { writers: [writer] } },
        },
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => log,
      }),
      events.factory,
      scheduler.factory,
      mockServices.database.mock({ getClient: async () => db }).factory,
      catalogServiceMock.factory({
        entities: [slo('tracking', { type: 'push' })],
      }),
    ],
  });
  const runTasks = async () => {
    for (const [task] of scheduler.scheduleTask.mock.calls) {
      await (task.fn as (signal: AbortSignal) => Promise<void>)(
        new AbortController().signal,
      );
    }
  };
  return { db, events, log, runTasks, server };
}

describe('secrets', () => {
  it('stay out of logs, answers, events and the database', async () => {
    const { db, events, log, runTasks, server } = await start();
    const answers: string[] = [];
    const send = async (
      verb: 'get' | 'post' | 'put' | 'delete',
      path: string,
      body?: string | object,
      token = secrets.token,
    ) => {
      const answer = await request(server)
        [verb](`/api/sla${path}`)
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

    await runTasks();
    const [sample] = bodies.samples.samples;
    const samples = [{ ...sample, minute }];
    expect([
      await send('post', '/v1/samples', { source: 'ci', samples }),
      await send('get', '/v1/objectives'),
      await send('post', '/v1/incidents', incident),
      await send('get', '/v1/objectives', undefined, secrets.wrongToken),
      await send('post', '/v1/samples', `{"source": ${secrets.token}`),
      await send('put', '/v1/incidents/none', incident),
      await send('delete', '/v1/sources/ci'),
    ]).toEqual([200, 200, 201, 401, 400, 400, 204]);
    await runTasks();
    expect(events.publish).toHaveBeenCalled();
    const dump = await databaseText(db);
    expect(dump).toContain('Scanners offline');
    expect(log.text()).toContain('samples-create');
    expect(await found(dump)).toEqual([]);

    // A secret that somebody writes where all can read it is found in each output.
    const title = `Rotate ${secrets.key}`;
    await send('post', '/v1/incidents', { ...incident, title });
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
    await request(server).get('/api/sla/v1/objectives').set(auth).expect(200);
    await db.destroy();
    const answer = await request(server)
      .get('/api/sla/v1/objectives')
      .set(auth);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(log.text()).toContain('/v1/objectives answered');
    const outputs = { answer: answer.text, log: log.text() };
    expect(findCanaries(outputs, Object.values(secrets))).toEqual([]);
  });
});
