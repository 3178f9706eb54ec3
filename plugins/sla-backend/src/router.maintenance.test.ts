import request from 'supertest';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

const path = '/v1/maintenance';

describe('planned maintenance', () => {
  let backend: ReturnType<typeof slaApp>;
  const send = (
    verb: 'get' | 'post' | 'put' | 'delete',
    at: string,
    options: { version?: number; body?: object } = {},
  ) => {
    const { version, body } = options;
    const call = request(backend.app)
      [verb](`${basePath}${at}`)
      .set('Authorization', roles.developer);
    if (version !== undefined) call.set('If-Match', `"${version}"`);
    return body ? call.send(body) : call;
  };
  const announce = (body: object = bodies.maintenance) =>
    send('post', path, { body });
  const titles = async (query = '') =>
    (await send('get', `${path}${query}`).expect(200)).body.items.map(
      ({ title }: { title: string }) => title,
    );

  beforeEach(async () => {
    backend = slaApp(await clearedDatabase());
  });

  it('is announced, changed by version and cancelled, and never forgotten', async () => {
    const made = await announce().expect(201);
    expect(made.headers.etag).toBe('"1"');
    const one = `${path}/${made.body.id}`;
    const later = { ...bodies.maintenance, to: '2026-11-25T05:00:00Z' };
    await send('put', one, { body: later }).expect(428);
    const answers = await Promise.all(
      [1, 2].map(() => send('put', one, { version: 1, body: later })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await send('delete', one).expect(428);
    await send('delete', one, { version: 1 }).expect(409);
    const { body: gone } = await send('delete', one, { version: 2 });
    expect(gone).toMatchObject({ version: 3, cancelledAt: expect.any(String) });
    const refused = await send('put', one, { version: 3, body: later });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('is cancelled');
    expect(await titles()).toEqual([]);
    expect(await titles('?cancelled=true')).toEqual([bodies.maintenance.title]);
    const { body } = await send('get', one).expect(200);
    expect(body.revisions).toMatchObject([
      { version: 1, ...asStored(bodies.maintenance), cancelled: false },
      { version: 2, ...asStored(later), cancelled: false },
      { version: 3, cancelled: true, changedBy: 'user:default/devon' },
    ]);
    expect(backend.statusSignals).toHaveLength(3);
  });

  it('is found by entity and by time, half-open', async () => {
    await announce();
    const [from, to] = ['2026-11-25T04:00:00Z', '2026-11-25T02:00:00Z'];
    expect(await titles(`?from=${from}`)).toEqual([]);
    expect(await titles(`?to=${to}`)).toEqual([]);
    expect(
      await titles('?from=2026-11-25T03:59:59Z&to=2026-11-25T02:00:01Z'),
    ).toHaveLength(1);
    expect(await titles('?entityRef=component:default/labels')).toEqual([]);
    expect(await titles('?entityRef=component:default/tracking')).toHaveLength(
      1,
    );
  });

  it('cannot be over already, nor end before it begins', async () => {
    const over = { from: '2026-11-24T08:00:00Z', to: '2026-11-24T10:00:00Z' };
    const backwards = { from: '2026-11-25T05:00:00Z' };
    for (const span of [over, backwards]) {
      const refused = await announce({ ...bodies.maintenance, ...span });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain('/body/to: must lie');
    }
    expect(await titles('?cancelled=true')).toEqual([]);
  });
});

function asStored({ from, to, ...rest }: { from: string; to: string }) {
  const stored = (text: string) => new Date(text).toISOString();
  return { ...rest, from: stored(from), to: stored(to) };
}
