import request from 'supertest';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

describe('incidents', () => {
  let app: ReturnType<typeof slaApp>['app'];
  const send = (verb: 'get' | 'post' | 'put' | 'delete', path: string) =>
    request(app)
      [verb](`${basePath}${path}`)
      .set('Authorization', roles.platform);
  const platform = {
    get: (path: string) => send('get', path),
    post: (path: string, body: object) => send('post', path).send(body),
    put: (path: string, body: object, version?: string) =>
      send('put', path)
        .set(version === undefined ? {} : { 'If-Match': version })
        .send(body),
    delete: (path: string) => send('delete', path),
  };

  beforeEach(async () => {
    app = slaApp(await clearedDatabase()).app;
  });

  it('are kept by version', async () => {
    const made = await platform
      .post('/v1/incidents', bodies.incident)
      .expect(201);
    const path = `/v1/incidents/${made.body.id}`;
    expect(made.headers.etag).toBe('"1"');
    expect(made.body).toMatchObject({
      source: 'portal',
      createdBy: 'user:default/priya',
    });
    const { endedAt: _, ...lasting } = bodies.incident;
    await platform.put(path, lasting).expect(428);
    const [one, two] = await Promise.all([
      platform.put(path, lasting, '"1"'),
      platform.put(path, { ...lasting, title: 'Other' }, '"1"'),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const { body } = await platform.get(
      '/v1/incidents?entityRef=component:default/tracking',
    );
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ version: 2 });
    expect(body.items[0]).not.toHaveProperty('endedAt');
    const early = { ...bodies.incident, endedAt: '2026-11-24T07:00:00Z' };
    const refused = await platform.post('/v1/incidents', early).expect(400);
    expect(refused.body.error.message).toContain('/body/endedAt');
  });

  it('are recorded once though their source sends them again', async () => {
    const sent = { ...bodies.incident, source: 'pager', externalId: 'P-1' };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => platform.post('/v1/incidents', sent).expect(201)),
    );
    const ids = new Set(answers.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    expect(answers[3].body).toMatchObject({ externalId: 'P-1', version: 1 });
    const list = async () => (await platform.get('/v1/incidents')).body;
    expect((await list()).totalItems).toBe(1);
    // Another source may call its own the same; without a name each is new.
    await platform.post('/v1/incidents', { ...sent, source: 'other' });
    const { externalId: _, ...unnamed } = sent;
    await platform.post('/v1/incidents', unnamed).expect(201);
    await platform.post('/v1/incidents', unnamed).expect(201);
    expect((await list()).totalItems).toBe(4);
  });

  it('go with their source, and never those of the portal', async () => {
    await platform.post('/v1/incidents', bodies.incident).expect(201);
    await platform
      .post('/v1/incidents', { ...bodies.incident, source: 'sample' })
      .expect(201);
    await platform.delete('/v1/sources/sample').expect(204);
    await platform.delete('/v1/sources/portal').expect(400);
    const { body } = await platform.get('/v1/incidents');
    expect(body.totalItems).toBe(1);
  });
});
