import { RELATION_PART_OF, type Entity } from '@backstage/catalog-model';
import { unpackDays } from '@stagecraft/backstage-plugin-sla-common';
import request from 'supertest';
import { slo } from './__fixtures__/definitions';
import { basePath, bodies, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(60_000);

const entity = (ref: string, title: string, parent?: string): Entity => {
  const [kind, name] = ref.split(':');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title },
    relations: parent
      ? [
          {
            type: RELATION_PART_OF,
            targetRef: parent.replace(':', ':default/'),
          },
        ]
      : [],
  };
};

const CATALOG = [
  slo('tracking'),
  slo('labels'),
  slo('unseen'),
  entity('component:tracking', 'Tracking', 'system:parcels'),
  entity('component:labels', 'Labels'),
  entity('system:parcels', 'Parcels', 'domain:delivery'),
  entity('domain:delivery', 'Delivery'),
];

const day = (daysAgo: number) =>
  new Date(Date.UTC(2026, 10, 24 - daysAgo)).toISOString().slice(0, 10);

describe('the status page', () => {
  async function open() {
    const db = await clearedDatabase();
    const backend = slaApp(db, { entities: CATALOG });
    await backend.reconcile.run();
    const read = async () =>
      (
        await request(backend.app)
          .get(`${basePath}/v1/status`)
          .set('Authorization', roles.reader)
          .expect(200)
      ).body;
    const write = (path: string, body: object) =>
      request(backend.app)
        .post(`${basePath}${path}`)
        .set('Authorization', roles.developer)
        .send(body)
        .expect(201);
    return { db, read, write };
  }

  it('shows what the catalog shows to the reader, by domain', async () => {
    const { read } = await open();
    const { domains } = await read();
    expect(domains).toMatchObject([
      {
        ref: 'domain:default/delivery',
        title: 'Delivery',
        state: 'no-data',
        services: [
          { entityRef: 'component:default/tracking', title: 'Tracking' },
        ],
      },
      { ref: null, services: [{ title: 'Labels', objectives: 1 }] },
    ]);
    expect(JSON.stringify(domains)).not.toContain('unseen');
  });

  // The target of the fixture is 99 %, so a day may fail 1 of 100.
  it.each([
    [100, 100, 'good'],
    [99, 100, 'good'],
    [98, 100, 'degraded'],
    [91, 100, 'degraded'],
    [90, 100, 'bad'],
    [0, 1, 'bad'],
    [0, 0, 'unmeasured'],
    [899_999_999_999_999, 999_999_999_999_999, 'bad'],
  ])('calls a day with %d of %d %s', async (good, total, state) => {
    const { db, read } = await open();
    await db('daily_rollups').insert({
      objective: 'slo:default/tracking/default',
      day: day(3),
      good,
      total,
      minutes: 1440,
      sample_minutes: 1,
    });
    const [service] = (await read()).domains[0].services;
    const days = unpackDays(service.days);
    expect(days).toHaveLength(90);
    expect([days[0].day, days[89].day]).toEqual([day(89), day(0)]);
    const share =
      total > 0 ? Number((BigInt(good) * 10_000n) / BigInt(total)) : null;
    expect(days[86]).toEqual({ day: day(3), state, share });
    expect(days[85].state).toBe('unmeasured');
  });

  it('tells of incidents that last or ended lately, and of maintenance to come', async () => {
    const { read, write } = await open();
    const { endedAt: _, ...lasting } = bodies.incident;
    const ended = (on: string) => ({
      ...bodies.incident,
      title: on,
      startedAt: `${on}T08:00:00Z`,
      endedAt: `${on}T09:00:00Z`,
    });
    await write('/v1/incidents', ended('2026-11-01'));
    await write('/v1/incidents', ended('2026-11-23'));
    await write('/v1/incidents', {
      ...lasting,
      startedAt: '2026-10-01T08:00:00Z',
    });
    await write('/v1/maintenance', bodies.maintenance);
    const distant = {
      from: '2026-12-24T02:00:00Z',
      to: '2026-12-25T02:00:00Z',
    };
    await write('/v1/maintenance', { ...bodies.maintenance, ...distant });
    const { incidents, maintenance } = await read();
    expect(incidents.map(({ title }: { title: string }) => title)).toEqual([
      lasting.title,
      '2026-11-23',
    ]);
    expect(maintenance).toMatchObject([
      { title: bodies.maintenance.title, source: 'announced', version: 1 },
    ]);
  });

  it('tells of maintenance that a definition states, also while it runs', async () => {
    const tracking = slo('tracking');
    // NOW is Tuesday 24 November, 10:00:30 UTC: 11:00 in Berlin.
    tracking.metadata.annotations!['stagecraft.dev/exclusions'] = `
- title: Tuesday work
  mode: remove
  maintenance:
    start: 2026-11-17T10:30
    zone: Europe/Berlin
    duration: 2h
    rrule: FREQ=WEEKLY;BYDAY=TU
- title: Over already
  mode: remove
  maintenance: { start: 2026-11-24T08:00, zone: Europe/Berlin, duration: 1h }
`;
    const backend = slaApp(await clearedDatabase(), {
      entities: [tracking, ...CATALOG.slice(1)],
    });
    await backend.reconcile.run();
    const { body } = await request(backend.app)
      .get(`${basePath}/v1/status`)
      .set('Authorization', roles.reader)
      .expect(200);
    const stated = {
      title: 'Tuesday work',
      entityRefs: ['component:default/tracking'],
      source: 'definition',
    };
    expect(body.maintenance).toEqual(
      ['2026-11-24', '2026-12-01', '2026-12-08'].map(on => ({
        ...stated,
        from: `${on}T09:30:00.000Z`,
        to: `${on}T11:30:00.000Z`,
      })),
    );
  });
});
