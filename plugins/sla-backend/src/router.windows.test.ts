import type { Express } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { basePath, bodies, KEY, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

describe('windows of an objective', () => {
  let db: Knex;
  let app: Express;
  let backend: ReturnType<typeof slaApp>;
  const [first] = bodies.samples.samples;
  const call = (verb: 'get' | 'post', path: string) =>
    request(app)
      [verb](`${basePath}${path}`)
      .set('Authorization', roles.platform);
  const push = (samples: object[]) =>
    call('post', '/v1/samples').send({ source: 'ci', samples }).expect(200);
  const windowOf = (query = '') =>
    call('get', `/v1/objectives/default/tracking/default/window${query}`);

  beforeEach(async () => {
    db = await clearedDatabase();
    backend = slaApp(db);
    app = backend.app;
    await backend.reconcile.run();
    await push([
      { ...first, good: 95, total: 100 },
      { ...first, minute: '2026-11-24T09:30:00Z', good: 100, total: 100 },
      { ...first, minute: '2026-11-14T09:59:00Z', good: 880, total: 900 },
    ]);
  });

  it('show announced maintenance, which changes no figure, in bands, working and alerts', async () => {
    const { verdict } = (await windowOf()).body;
    await backend.stores.maintenance.create(
      {
        title: 'New firmware',
        entityRefs: ['component:default/tracking'],
        from: '2026-11-24T09:50:00Z',
        to: '2026-11-24T12:00:00Z',
      },
      'user:default/devon',
    );
    const { body } = await windowOf().expect(200);
    expect(body.verdict).toEqual(verdict);
    expect(body.bands).toEqual([
      {
        kind: 'maintenance',
        title: 'New firmware',
        from: '2026-11-24T09:50:00.000Z',
        to: '2026-11-24T10:01:00.000Z',
      },
    ]);
    expect(body.working).toContainEqual({
      label: 'Announced maintenance: New firmware',
      formula: expect.stringContaining('these count as any other time'),
      substituted: '11 − 0',
      result: '11 minutes',
    });
    expect(body.burnRates.length).toBeGreaterThan(0);
    for (const rule of body.burnRates) {
      expect(rule.silencedBy).toBe('New firmware');
    }
  });

  it('agree with the verdict when they end now', async () => {
    const { body } = await windowOf().expect(200);
    const summary = (
      await call('get', '/v1/objectives/default/tracking/default')
    ).body;
    expect(body).toMatchObject({
      objective: KEY,
      window: '28d',
      from: '2026-10-27T10:01:00.000Z',
      to: '2026-11-24T10:01:00.000Z',
      revision: 1,
      targetPpm: 990_000,
      verdict: {
        state: 'broken',
        good: 1075,
        total: 1100,
        attainmentPpm: 977_272,
        budget: { unit: 'events', allowed: 11, spent: 25, remaining: -14 },
        coveredMinutes: 3,
        windowMinutes: 40_320,
      },
    });
    expect(body.verdict.remainingBudget).toBe(summary.remainingBudget);
    expect(summary.burnRate).toBeCloseTo(5 / 200 / 0.01, 12);
    expect(summary.trend.slice(-11)).toEqual([
      977_777,
      ...new Array(9).fill(null),
      975_000,
    ]);
    expect(body.timeLeftMinutes).toBe(summary.timeLeftMinutes);
  });

  it('go down to the verdict, measured or not', async () => {
    const { body } = await windowOf().expect(200);
    expect(body.series.length).toBeLessThanOrEqual(400);
    expect(body.series.at(-1)).toMatchObject({
      at: body.to,
      expected: 0,
      measured: true,
    });
    expect(body.series.at(-1).remaining).toBeCloseTo(
      body.verdict.remainingBudget,
      12,
    );
    const total = body.series.reduce(
      (all: number, point: { total: number }) => all + point.total,
      0,
    );
    expect(total).toBe(1100);
    const steps = body.series.map((p: { remaining: number }) => p.remaining);
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
  });

  it.each([
    ['?window=1h', 200, '2026-11-24T09:01:00.000Z'],
    ['?window=30m', 100, '2026-11-24T09:31:00.000Z'],
    ['?window=1d&at=2026-11-14T10:00:00Z', 900, '2026-11-13T10:00:00.000Z'],
    ['?window=1d&at=2026-11-14T09:59:59Z', 0, '2026-11-13T09:59:00.000Z'],
    ['?window=400d', 1100, '2025-10-20T10:01:00.000Z'],
    ['?at=1970-01-01T00:00:00Z', 0, '1969-12-04T00:00:00.000Z'],
  ])('of %s hold %i events', async (query, total, from) => {
    const { body } = await windowOf(query).expect(200);
    expect([body.verdict.total, body.from]).toEqual([total, from]);
    expect(body.series.length).toBeLessThanOrEqual(400);
  });

  it.each([
    ['?window=401d', 'at most 400 days'],
    ['?window=28', '/query/window'],
    ['?at=2026-11-24T10:01:00Z', '/query/at: must not be in the future'],
    ['?at=yesterday', '/query/at'],
  ])('refuse %s', async (query, message) => {
    const { body } = await windowOf(query).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('show incidents as bands', async () => {
    await call('post', '/v1/incidents').send(bodies.incident).expect(201);
    const { body } = await windowOf('?window=100m').expect(200);
    expect(body.bands).toEqual([
      {
        kind: 'incident',
        title: 'Scanners offline',
        from: '2026-11-24T08:21:00.000Z',
        to: '2026-11-24T09:00:00.000Z',
      },
    ]);
  });

  it('are summed up for many entities in one call', async () => {
    const entityRefs = [
      'component:default/nobody',
      'component:default/tracking',
      'component:default/labels',
    ];
    const { body } = await call('post', '/v1/entities/summaries')
      .send({ entityRefs })
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/labels',
        state: 'no-data',
        objectives: 1,
        remainingBudget: null,
        burnRate: null,
        coverage: 0,
      }),
      {
        entityRef: 'component:default/tracking',
        state: 'broken',
        objectives: 1,
        remainingBudget: -14 / 11,
        burnRate: 5 / 200 / 0.01,
        coverage: 3 / 40_320,
        sample: false,
        worstObjective: KEY,
      },
    ]);
  });

  it('are listed in any order, counted by state', async () => {
    const keys = async (query: string) => {
      const { body } = await call('get', `/v1/objectives?${query}`).expect(200);
      return [
        body.items.map((it: { objectiveId: string; sloRef: string }) =>
          it.sloRef.slice('slo:default/'.length),
        ),
        body.states,
        body.owners.length,
      ];
    };
    const states = { kept: 0, atRisk: 0, broken: 1, noData: 1 };
    const both = ['labels', 'tracking'];
    expect(await keys('sort=title')).toEqual([both, states, 2]);
    expect(await keys('sort=-title')).toEqual([both.reverse(), states, 2]);
    expect(await keys('sort=burn')).toEqual([both, states, 2]);
    expect(await keys('sort=-budget')).toEqual([both, states, 2]);
    expect(await keys('state=broken')).toEqual([['tracking'], states, 1]);
    expect(await keys('q=LABEL')).toEqual([
      ['labels'],
      { ...states, broken: 0 },
      1,
    ]);
    expect(
      await keys('agreement=servicelevelagreement:default/shops-tracking'),
    ).toEqual([['tracking'], { ...states, noData: 0 }, 1]);
  });
});
