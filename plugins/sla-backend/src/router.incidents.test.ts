import request from 'supertest';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

const at = (time: string) => `2026-11-24T${time}:00Z`;

describe('incidents', () => {
  let backend: ReturnType<typeof slaApp>;
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
    backend = slaApp(await clearedDatabase());
    app = backend.app;
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

  it('tell how they go, and their status follows the latest update', async () => {
    const { endedAt: _, ...lasting } = bodies.incident;
    const { body: made } = await platform
      .post('/v1/incidents', lasting)
      .expect(201);
    expect(made).toMatchObject({ status: 'investigating', updates: [] });
    const updates = `/v1/incidents/${made.id}/updates`;
    const tell = async (update: object) =>
      (await platform.post(updates, update).expect(201)).body;
    const resolved = { status: 'resolved', text: 'Runs', at: at('09:40') };
    expect(await tell({ ...resolved, externalId: 'U-2' })).toMatchObject({
      status: 'resolved',
      endedAt: new Date(at('09:40')).toISOString(),
      version: 2,
    });
    // The same again, and one that was told too late to matter.
    expect(await tell({ ...resolved, externalId: 'U-2' })).toMatchObject({
      version: 2,
    });
    const late = { status: 'identified', text: 'A fuse', at: at('09:10') };
    const after = await tell(late);
    expect(after).toMatchObject({ status: 'resolved', version: 3 });
    expect(after.updates.map(({ text }: { text: string }) => text)).toEqual([
      'Runs',
      'A fuse',
    ]);
    const again = { status: 'investigating', text: 'Again' };
    const reopened = await tell(again);
    expect(reopened).toMatchObject({ status: 'investigating' });
    expect(reopened).not.toHaveProperty('endedAt');
    const { body } = await platform.get(`/v1/incidents/${made.id}`).expect(200);
    expect(body).toEqual(reopened);
  });

  it('may be told of from the first moment', async () => {
    const sent = { ...bodies.incident, text: 'Belts stood still' };
    const { body } = await platform.post('/v1/incidents', sent).expect(201);
    expect(body).toMatchObject({
      status: 'resolved',
      updates: [{ status: 'resolved', text: 'Belts stood still' }],
    });
  });

  it('refuse what cannot be told of them', async () => {
    const { body: made } = await platform.post(
      '/v1/incidents',
      bodies.incident,
    );
    const updates = `/v1/incidents/${made.id}/updates`;
    const refused = async (path: string, body: object) =>
      (await platform.post(path, body).expect(400)).body.error.message;
    const update = { status: 'monitoring', text: 'x' };
    expect(await refused(updates, { ...update, at: at('10:01') })).toContain(
      '/body/at: must not lie in the future',
    );
    expect(await refused(updates, { ...update, at: at('07:59') })).toContain(
      '/body/at: must not lie before the incident started',
    );
    expect(await refused(updates, { ...update, text: ' ' })).toContain(
      '/body/text',
    );
    const contrary = { ...bodies.incident, status: 'monitoring' };
    expect(await refused('/v1/incidents', contrary)).toContain('/body/status');
    const { endedAt: _, ...lasting } = bodies.incident;
    expect(
      await refused('/v1/incidents', { ...lasting, status: 'resolved' }),
    ).toContain('/body/endedAt');
    const { body } = await platform.get(`/v1/incidents/${made.id}`);
    expect(body).toEqual(made);
  });

  it('keep every update though many arrive at once, and say so to who looks', async () => {
    const { body: made } = await platform.post(
      '/v1/incidents',
      bodies.incident,
    );
    const before = backend.statusSignals.length;
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        platform
          .post(`/v1/incidents/${made.id}/updates`, {
            status: 'monitoring',
            text: `${n}`,
            externalId: `U-${n % 10}`,
          })
          .expect(201),
      ),
    );
    const { body } = await platform.get(`/v1/incidents/${made.id}`);
    expect(body.updates).toHaveLength(10);
    expect(body.version).toBe(11);
    expect(backend.statusSignals.slice(before)).toEqual(
      Array.from({ length: 20 }, () => 'sla:status'),
    );
  });
});
