import type { Express } from 'express';
import request from 'supertest';
import { basePath, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

// More than any address could name one by one.
const GROUPS = [
  ...Array.from({ length: 600 }, (_, n) => `group:default/circle-${n}`),
  'group:default/labels',
];

describe('objectives that the reader owns', () => {
  let app: Express;
  const list = (query: string, role: string = roles.reader) =>
    request(app)
      .get(`${basePath}/v1/objectives?${query}`)
      .set('Authorization', role);

  beforeEach(async () => {
    const backend = slaApp(await clearedDatabase(), { groups: GROUPS });
    app = backend.app;
    await backend.reconcile.run();
  });

  it('are those of any group that the reader is in', async () => {
    const { body } = await list('owned=true').expect(200);
    expect(body.totalItems).toBe(1);
    expect(body.items[0].ownerRef).toBe('group:default/labels');
    expect((await list('owned=false')).body.totalItems).toBe(2);
  });

  it.each([
    ['group:default/labels', 1],
    ['group:default/parcels', 0],
  ])('are narrowed to those of %s: %d', async (owner, count) => {
    const { body } = await list(`owned=true&ownerRef=${owner}`).expect(200);
    expect(body.totalItems).toBe(count);
  });

  it('are none for a machine, which owns nothing', async () => {
    await list('owned=true', roles.pipeline).expect(403);
  });
});
