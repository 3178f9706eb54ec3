import type { Entity } from '@backstage/catalog-model';
import type { Express } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { slo } from './__fixtures__/definitions';
import { basePath, bodies, KEY, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

const [first] = bodies.samples.samples;
const MAINTENANCE = `
- title: Nightly maintenance
  mode: remove
  maintenance: { start: '2026-11-01T09:00', zone: UTC, duration: 30m, rrule: FREQ=DAILY }
`;

function excluding(entity: Entity, text: string): Entity {
  const annotations = {
    ...entity.metadata.annotations,
    'stagecraft.dev/exclusions': text,
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

describe('an objective of the past', () => {
  let db: Knex;
  let app: Express;
  const over = async (entity: Entity) => {
    const backend = slaApp(db, { entities: [entity] });
    app = backend.app;
    await backend.reconcile.run();
    await backend.evaluate.run();
  };
  const windowOf = async (query = '') => {
    const { body } = await request(app)
      .get(`${basePath}/v1/objectives/default/tracking/default/window${query}`)
      .set('Authorization', roles.platform)
      .expect(200);
    return body;
  };
  const push = (samples: object[]) =>
    request(app)
      .post(`${basePath}/v1/samples`)
      .set('Authorization', roles.platform)
      .send({ source: 'ci', samples })
      .expect(200);

  beforeEach(async () => {
    db = await clearedDatabase();
    await over(slo('tracking', { target: 0.9 }));
    await push([
      { ...first, minute: '2026-11-24T09:10:00Z', good: 40, total: 100 },
      { ...first, minute: '2026-11-24T09:40:00Z', good: 190, total: 200 },
    ]);
  });

  /** As if the versions had come one after the other before today. */
  const dateRevisions = async (...instants: string[]) => {
    await db.raw('ALTER TABLE objective_revisions DISABLE TRIGGER USER');
    for (const [n, at] of instants.entries()) {
      await db('objective_revisions')
        .where({ objective: KEY, revision: n + 1 })
        .update({ effective_at: at });
    }
    await db.raw('ALTER TABLE objective_revisions ENABLE TRIGGER USER');
  };

  it('goes by the revision that held then', async () => {
    await over(slo('tracking', { etag: 'two', target: 0.99 }));
    await dateRevisions('2026-11-20T00:00:00Z', '2026-11-24T09:30:00Z');
    const before = await windowOf('?at=2026-11-24T09:29:00Z');
    const after = await windowOf('?at=2026-11-24T09:45:00Z');
    expect([before.revision, before.targetPpm]).toEqual([1, 900_000]);
    expect([after.revision, after.targetPpm]).toEqual([2, 990_000]);
    expect(before.verdict).toMatchObject({ good: 40, total: 100 });
    expect(
      after.markers.map((it: { revision: number }) => it.revision),
    ).toEqual([1, 2]);
    const early = await windowOf('?at=2026-11-01T00:00:00Z');
    expect([early.revision, early.verdict.state]).toEqual([1, 'no-data']);
  });

  it('shows its figures before and after exclusions', async () => {
    const entity = slo('tracking', { etag: 'two', target: 0.9 });
    await over(excluding(entity, MAINTENANCE));
    const body = await windowOf('?window=2h');
    expect(body.before).toMatchObject({
      good: 230,
      total: 300,
      state: 'broken',
    });
    expect(body.verdict).toMatchObject({
      good: 190,
      total: 200,
      state: 'kept',
      coveredMinutes: 1,
      windowMinutes: 120,
      measurableMinutes: 90,
    });
    expect(body.bands).toEqual([
      {
        kind: 'excluded',
        title: 'Nightly maintenance',
        from: '2026-11-24T09:00:00.000Z',
        to: '2026-11-24T09:30:00.000Z',
      },
    ]);
    expect(body.series.at(-1).remaining).toBeCloseTo(0.5, 12);
    expect(JSON.stringify(body.working)).toContain('Nightly maintenance');
  });

  it('is judged over calendar windows and slices', async () => {
    await over(
      slo('tracking', {
        etag: 'two',
        spec: {
          budgetingMethod: 'Timeslices',
          timeWindow: [
            {
              duration: '1M',
              calendar: {
                startTime: '2026-01-01 00:00:00',
                timeZone: 'Europe/Berlin',
              },
            },
          ],
          objectives: [
            { target: 0.5, timeSliceTarget: 0.9, timeSliceWindow: '15m' },
          ],
        },
      }),
    );
    const body = await windowOf();
    expect(body).toMatchObject({
      from: '2026-10-31T23:00:00.000Z',
      to: '2026-11-30T23:00:00.000Z',
      budgetingMethod: 'Timeslices',
      verdict: {
        slices: { slices: 2, good: 1 },
        attainmentPpm: 500_000,
        budget: { unit: 'slices' },
      },
    });
    const { body: summary } = await request(app)
      .get(`${basePath}/v1/objectives/default/tracking/default`)
      .set('Authorization', roles.platform);
    expect(summary.attainmentPpm).toBe(500_000);
    expect(summary.notComputed).toBeUndefined();
  });
});
