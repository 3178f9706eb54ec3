import type { Express } from 'express';
import request from 'supertest';
import { agreement, slo } from './__fixtures__/definitions';
import { basePath, bodies, KEY, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

const [first] = bodies.samples.samples;
/** Terms beside the levels, as a document writes them. */
const TERMS = {
  credits: [
    { belowPercent: 98, creditPercent: 10 },
    { belowPercent: 90, creditPercent: 25 },
  ],
  severities: [{ name: 'high', firstResponse: '1h', resolution: '8h' }],
  exclusions: [
    {
      title: 'Sundays',
      mode: 'remove',
      maintenance: {
        start: '2026-11-01T00:00',
        zone: 'UTC',
        duration: '1d',
        rrule: 'FREQ=WEEKLY;BYDAY=SU',
      },
    },
  ],
};

describe('an agreement month by month', () => {
  let app: Express;
  const call = (path: string) =>
    request(app).get(`${basePath}${path}`).set('Authorization', roles.platform);

  beforeEach(async () => {
    const terms = agreement('shops-tracking', 'tracking');
    Object.assign(terms.spec!, TERMS);
    const shop = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', namespace: 'default' },
      spec: {},
      relations: [
        { type: 'ownedBy', targetRef: 'group:default/shops' },
        { type: 'dependsOn', targetRef: 'component:default/labels' },
      ],
    };
    const lonely = {
      ...shop,
      metadata: { name: 'lonely', namespace: 'default' },
      relations: [],
    };
    const entities = [slo('tracking'), terms, shop, lonely] as never;
    const backend = slaApp(await clearedDatabase(), { entities });
    app = backend.app;
    await backend.reconcile.run();
    await request(app)
      .post(`${basePath}/v1/samples`)
      .set('Authorization', roles.platform)
      .send({
        source: 'ci',
        samples: [
          { ...first, good: 95, total: 100 },
          // A Sunday, which the agreement leaves out and the objective does not.
          { ...first, minute: '2026-11-15T10:00:00Z', good: 0, total: 500 },
          { ...first, minute: '2026-10-31T22:59:00Z', good: 99, total: 100 },
          { ...first, minute: '2026-10-31T23:01:00Z', good: 80, total: 100 },
        ],
      })
      .expect(200);
  });

  it('is judged at its own level, in its zone, with its exclusions', async () => {
    const { body } = await call('/v1/agreements/default/shops-tracking').expect(
      200,
    );
    expect(body).toMatchObject(TERMS);
    // Since 2026-01-01T00:00Z, in Berlin: November back to January.
    expect(body.periods).toHaveLength(11);
    expect(body.periods[0]).toEqual({
      from: '2026-10-31T23:00:00.000Z',
      to: '2026-11-30T23:00:00.000Z',
      revision: 1,
      complete: false,
      levels: [
        {
          objective: KEY,
          agreedPpm: 980_000,
          // Without the minute in progress.
          attainmentPpm: 800_000,
          state: 'broken',
          coverage: expect.any(Number),
          sample: false,
        },
      ],
      creditPercent: 25,
    });
    expect(body.periods[1]).toMatchObject({
      complete: true,
      levels: [{ attainmentPpm: 990_000, state: 'kept' }],
      creditPercent: 0,
    });
    expect(body.periods[2]).toMatchObject({
      levels: [{ attainmentPpm: null, state: 'no-data', coverage: 0 }],
      creditPercent: null,
    });
    expect(body.periods.at(-1)).toMatchObject({
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-01-31T23:00:00.000Z',
    });
  });

  it('is listed in the state that it has without the time that it leaves out', async () => {
    // One bad sample of a Sunday, and nothing else in the last four weeks.
    const sunday = { ...first, minute: '2026-11-22T10:00:00Z', good: 0 };
    const good = { ...first, good: 100, total: 100 };
    await request(app)
      .post(`${basePath}/v1/samples`)
      .set('Authorization', roles.platform)
      .send({
        source: 'ci',
        samples: [
          { ...sunday, total: 100 },
          { ...good, sequence: 1 },
          { ...good, minute: '2026-10-31T22:59:00Z', sequence: 1 },
          { ...good, minute: '2026-10-31T23:01:00Z', sequence: 1 },
        ],
      })
      .expect(200);
    const objective = await call('/v1/objectives/default/tracking/default');
    expect(objective.body.state).toBe('broken');
    const { body } = await call('/v1/agreements').expect(200);
    expect(body.items[0].objectives[0].state).toBe('kept');
    const detail = await call('/v1/agreements/default/shops-tracking');
    expect(detail.body.objectives[0].state).toBe('kept');
  });

  it('is relied on by those it is made to, and by what depends on its provider', async () => {
    const refs = async (name: string) => {
      const path = `/v1/entities/component/default/${name}/relied-on`;
      const { body } = await call(path).expect(200);
      return body.items.map((it: { ref: string }) => it.ref);
    };
    expect(await refs('shop')).toEqual([
      'servicelevelagreement:default/shops-tracking',
    ]);
    expect(await refs('lonely')).toEqual([]);
    await call('/v1/entities/component/default/nobody/relied-on').expect(404);
  });
});
