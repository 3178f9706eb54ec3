import type { Express } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { basePath, bodies, KEY, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

describe('router', () => {
  let db: Knex;
  let backend: ReturnType<typeof slaApp>;
  let app: Express;
  const [first] = bodies.samples.samples;
  const as = (role: string) => ({
    get: (path: string) =>
      request(app).get(`${basePath}${path}`).set('Authorization', role),
    post: (path: string, body: object) =>
      request(app)
        .post(`${basePath}${path}`)
        .set('Authorization', role)
        .send(body),
    delete: (path: string) =>
      request(app).delete(`${basePath}${path}`).set('Authorization', role),
  });
  const platform = as(roles.platform);
  const push = (samples: object[], source = 'ci') =>
    platform.post('/v1/samples', { source, samples });

  beforeEach(async () => {
    db = await clearedDatabase();
    backend = slaApp(db);
    app = backend.app;
    await backend.reconcile.run();
    await backend.evaluate.run();
  });

  it.each(['Infinity', '1e309', 'NaN', '501'])(
    'refuses a list of %s objectives',
    async limit => {
      const path = `/v1/objectives?limit=${limit}`;
      const { body } = await platform.get(path).expect(400);
      expect(body.error.message).toContain('/query/limit: ');
    },
  );

  it('shows an objective without data as such', async () => {
    const { body } = await platform.get('/v1/objectives').expect(200);
    expect(body.totalItems).toBe(2);
    expect(body.items[1]).toEqual({
      objective: KEY,
      sloRef: 'slo:default/tracking',
      objectiveId: 'default',
      title: 'Title of tracking',
      entityRef: 'component:default/tracking',
      ownerRef: 'group:default/parcels',
      targetPpm: 990_000,
      window: '28d',
      budgetingMethod: 'Occurrences',
      state: 'no-data',
      good: 0,
      total: 0,
      attainmentPpm: null,
      remainingBudget: null,
      coverage: 0,
      evaluatedAt: '2026-11-24T10:00:30.000Z',
      lastSampleAt: null,
      sources: [],
      sample: false,
      agreementRefs: ['servicelevelagreement:default/shops-tracking'],
      burnRate: null,
      timeLeftMinutes: null,
      trend: new Array(14).fill(null),
      budget: null,
      alerting: null,
    });
  });

  it('shows pushed samples at once, and counts them once', async () => {
    const earlier = { ...first, minute: '2026-11-23T12:00:00Z', good: 100 };
    const all = [first, earlier];
    expect((await push(all).expect(200)).body).toEqual({
      accepted: 2,
      ignored: 0,
    });
    expect((await push(all).expect(200)).body).toEqual({
      accepted: 0,
      ignored: 2,
    });
    const { body } = await platform
      .get('/v1/objectives/default/tracking/default')
      .expect(200);
    expect(body).toMatchObject({
      state: 'kept',
      good: 199,
      total: 200,
      attainmentPpm: 995_000,
      remainingBudget: 0.5,
      lastSampleAt: '2026-11-24T10:00:00.000Z',
      sources: [{ source: 'ci', lastSampleAt: '2026-11-24T10:00:00.000Z' }],
      sample: false,
    });
    expect(body.coverage).toBeCloseTo(2 / 40_320, 12);
    expect(body.alerts).toEqual([]);
    expect(body.definition).toMatchObject({
      timeWindow: { duration: '28d', rolling: true },
      noData: 'exclude',
      exclusions: [],
    });
    expect(body.days).toHaveLength(90);
    expect(body.days.slice(-2)).toEqual([
      { day: '2026-11-23', good: 100, total: 100, sample: false },
      { day: '2026-11-24', good: 99, total: 100, sample: false },
    ]);
    expect(body.days[0]).toEqual({
      day: '2026-08-27',
      good: 0,
      total: 0,
      sample: false,
    });
    expect(backend.signals).toEqual([[KEY]]);
  });

  it('labels sample data until the last of it is gone', async () => {
    await push([first], 'sample').expect(200);
    const read = async () =>
      (await platform.get('/v1/objectives?state=at-risk')).body.items[0];
    expect(await read()).toMatchObject({ sample: true, total: 100 });
    await push([{ ...first, total: 200, good: 198 }]).expect(200);
    expect(await read()).toMatchObject({ sample: false, total: 200 });
    await platform.delete('/v1/sources/sample').expect(204);
    expect(await read()).toMatchObject({
      total: 200,
      sources: [{ source: 'ci' }],
    });
    await platform.delete('/v1/sources/ci').expect(204);
    expect(await read()).toBeUndefined();
  });

  it.each([
    [{ good: 3, total: 2 }, '/body/samples/1/good: must not exceed total'],
    [
      { minute: '2026-11-24T10:06:00Z' },
      '/body/samples/1/minute: must be at most five',
    ],
    [
      { minute: '2026-11-24T09:00:01Z' },
      '/body/samples/1/minute: must be on the minute',
    ],
    [
      { minute: '2025-10-01T00:00:00Z' },
      '/body/samples/1/minute: must be at most 400 days',
    ],
    [{ minute: '2026-02-30T00:00:00Z' }, '/body/samples/1/minute'],
    [{ objective: 'slo:default/none/default' }, '/body/samples/1/objective'],
    [{ good: '1' }, '/body/samples/1/good: must be integer'],
    [{ good: -1 }, '/body/samples/1/good'],
    [{ weight: 1 }, '/body/samples/1/weight'],
  ])('refuses %j by its field and stores nothing', async (wrong, message) => {
    const answer = await push([first, { ...first, ...wrong }]).expect(400);
    expect(answer.body.error.message).toContain(message);
    expect(await db('samples')).toEqual([]);
  });

  it('takes 10,000 samples and no more', async () => {
    const start = Date.parse('2026-11-24T10:00:00Z');
    const many = Array.from({ length: 10_001 }, (_, n) => ({
      ...first,
      minute: new Date(start - n * 60_000).toISOString(),
    }));
    await push(many).expect(400);
    const answer = await push(many.slice(1)).expect(200);
    expect(answer.body).toEqual({ accepted: 10_000, ignored: 0 });
  });

  it('groups by entity in one call', async () => {
    const entityRefs = ['component:default/z', 'component:default/tracking'];
    const { body } = await platform
      .post('/v1/objectives/by-entities', {
        entityRefs: [...entityRefs, entityRefs[0]],
      })
      .expect(200);
    expect(body.items).toEqual([
      { entityRef: entityRefs[0], objectives: [] },
      {
        entityRef: entityRefs[1],
        objectives: [expect.objectContaining({ objective: KEY })],
      },
    ]);
  });

  it('narrows and pages a list', async () => {
    const ask = async (query: string) => {
      const { body } = await platform
        .get(`/v1/objectives?${query}`)
        .expect(200);
      return [body.totalItems, body.items.length];
    };
    expect(await ask('ownerRef=group:default/labels')).toEqual([1, 1]);
    expect(
      await ask('ownerRef=group:default/labels,group:default/parcels'),
    ).toEqual([2, 2]);
    expect(await ask('entityRef=component:default/nobody')).toEqual([0, 0]);
    expect(await ask('state=no-data&limit=1&offset=1')).toEqual([2, 1]);
    expect(await ask('state=broken')).toEqual([0, 0]);
  });

  it('judges an agreement by its own level', async () => {
    await push([{ ...first, good: 985, total: 1000 }]).expect(200);
    const { body } = await platform
      .get('/v1/agreements/default/shops-tracking')
      .expect(200);
    expect(body).toMatchObject({
      ref: 'servicelevelagreement:default/shops-tracking',
      providerRef: 'component:default/tracking',
      consumerRefs: ['group:default/shops'],
      ownerRef: 'group:default/parcels',
      effectiveFrom: '2026-01-01T00:00:00.000Z',
      reviewOn: '2027-06-01',
      supportHours: { zone: 'Europe/Berlin', from: '08:00' },
      objectives: [
        {
          objective: KEY,
          agreedPpm: 980_000,
          targetPpm: 990_000,
          marginPpm: 10_000,
          state: 'at-risk',
        },
      ],
      revisions: [
        {
          revision: 1,
          effectiveAt: '2026-01-01T00:00:00.000Z',
          withdrawn: false,
        },
      ],
    });
    expect(
      (await platform.get('/v1/objectives?state=broken')).body.totalItems,
    ).toBe(1);
    expect((await platform.get('/v1/agreements')).body.items).toHaveLength(1);
    await platform.get('/v1/agreements/default/none').expect(404);
    await platform.get('/v1/objectives/default/none/default').expect(404);
  });
});
