import { fuzzRoutes } from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import request from 'supertest';
import { basePath, bodies, KEY, roles, slaApp } from './__fixtures__/slaApp';
import { migratedDatabase } from './__fixtures__/testDatabase';
import { spec } from './schema/openapi.generated';

jest.setTimeout(60_000);

let app: Express;
const ids: string[] = [];

beforeAll(async () => {
  const backend = slaApp(await migratedDatabase());
  await backend.reconcile.run();
  app = backend.app;
  const made = await request(app)
    .post(`${basePath}/v1/incidents`)
    .set('Authorization', roles.platform)
    .send(bodies.incident)
    .expect(201);
  const planned = await request(app)
    .post(`${basePath}/v1/maintenance`)
    .set('Authorization', roles.platform)
    .send(bodies.maintenance)
    .expect(201);
  ids.push(made.body.id, planned.body.id);
});

fuzzRoutes({
  spec,
  app: () => app,
  basePath,
  headers: { Authorization: roles.platform },
  known: {
    namespace: ['default'],
    name: ['tracking', 'shops-tracking'],
    objectiveId: ['default'],
    kind: ['component'],
    objective: [KEY],
    minute: ['2026-11-24T10:00:00Z', '2026-11-23T23:59:00Z'],
    startedAt: ['2026-11-24T08:00:00Z'],
    endedAt: ['2026-11-24T09:00:00Z'],
    at: [
      '2026-11-24T09:00:00Z',
      '2026-11-24T11:00:00Z',
      '1970-01-01T00:00:00Z',
    ],
    from: ['2026-11-25T02:00:00Z'],
    to: ['2026-11-25T04:00:00Z'],
    entityRef: ['component:default/tracking'],
    ownerRef: ['group:default/parcels'],
    source: ['ci', 'sample'],
    window: ['28d', '1h', '400d', '9999d'],
    agreement: ['servicelevelagreement:default/shops-tracking'],
    q: ['track'],
    id: ids,
  },
});
