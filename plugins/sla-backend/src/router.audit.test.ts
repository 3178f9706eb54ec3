import {
  countAudits,
  recordingAuditor,
} from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import request from 'supertest';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { migratedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

const auditor = recordingAuditor();
let app: Express;
let id: string;
let maintenanceId: string;
const send = (
  verb: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body: object | undefined,
  role: string,
) => {
  const call = request(app)
    [verb](
      `${basePath}${path
        .replace('<id>', id)
        .replace('<maintenance>', maintenanceId)}`,
    )
    .set({ Authorization: role, 'If-Match': '"1"' });
  return body ? call.send(body) : call;
};

beforeAll(async () => {
  const backend = slaApp(await migratedDatabase(), { auditor });
  await backend.reconcile.run();
  app = backend.app;
});
beforeEach(async () => {
  const { incident } = bodies;
  const made = await send('post', '/v1/incidents', incident, roles.platform);
  id = made.body.id;
  const { maintenance } = bodies;
  const planned = await send(
    'post',
    '/v1/maintenance',
    maintenance,
    roles.platform,
  );
  maintenanceId = planned.body.id;
});

describe('audit', () => {
  const mutations = [
    ['post', '/v1/samples', bodies.samples, 200],
    ['delete', '/v1/sources/ci', undefined, 204],
    ['post', '/v1/incidents', bodies.incident, 201],
    ['put', '/v1/incidents/<id>', bodies.incident, 200],
    ['post', '/v1/incidents/<id>/updates', bodies.incidentUpdate, 201],
    ['post', '/v1/maintenance', bodies.maintenance, 201],
    ['put', '/v1/maintenance/<maintenance>', bodies.maintenance, 200],
    ['delete', '/v1/maintenance/<maintenance>', undefined, 200],
  ] as const;

  it.each(mutations)(
    'of %s %s holds one success',
    async (verb, path, body, status) => {
      const work = () => send(verb, path, body, roles.platform).expect(status);
      expect(await countAudits(auditor, work)).toEqual({
        succeeded: 1,
        failed: 0,
        open: 0,
      });
    },
  );

  it.each(mutations)(
    'of %s %s without right holds one failure',
    async (verb, path, body) => {
      const work = () => send(verb, path, body, roles.reader).expect(403);
      expect(await countAudits(auditor, work)).toEqual({
        succeeded: 0,
        failed: 1,
        open: 0,
      });
    },
  );

  it('holds nothing of a read', async () => {
    const { byEntities } = bodies;
    const work = async () => {
      await send('get', '/v1/objectives', undefined, roles.reader).expect(200);
      await send(
        'post',
        '/v1/objectives/by-entities',
        byEntities,
        roles.reader,
      ).expect(200);
    };
    expect(await countAudits(auditor, work)).toEqual({
      succeeded: 0,
      failed: 0,
      open: 0,
    });
  });
});
