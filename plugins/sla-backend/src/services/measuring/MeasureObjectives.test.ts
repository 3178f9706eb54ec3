import type {
  IndicatorSource,
  MinuteSource,
} from '@stagecraft/backstage-plugin-sla-node';
import type { Knex } from 'knex';
import { slo } from '../../__fixtures__/definitions';
import { slaApp } from '../../__fixtures__/slaApp';
import { clearedDatabase } from '../../__fixtures__/testDatabase';

jest.setTimeout(60_000);

const MINUTE = '2026-11-24T10:00:00.000Z';

function source(measure: MinuteSource['measure']) {
  return {
    id: 'fake',
    metricSourceTypes: ['fake'],
    measure: jest.fn(measure),
  };
}

describe('MeasureObjectives', () => {
  let db: Knex;
  let now: Date;
  const start = async (fake: IndicatorSource, names = ['a', 'b']) => {
    const backend = slaApp(db, {
      sources: [fake],
      clock: () => now,
      entities: names.map(name => slo(name, { type: 'fake' })),
    });
    await backend.reconcile.run();
    return backend;
  };
  const samples = async () =>
    (await db('samples').orderBy(['objective', 'minute'])).map(row => [
      row.objective.split('/')[1],
      row.source,
      row.minute.toISOString(),
      Number(row.good),
      Number(row.total),
    ]);

  beforeEach(async () => {
    db = await clearedDatabase();
    now = new Date('2026-11-24T10:00:12Z');
  });

  it('asks once a minute between all replicas', async () => {
    const fake = source(async () => ({ good: 1, total: 1 }));
    const backend = await start(fake);
    await Promise.all(Array.from({ length: 4 }, () => backend.measure.run()));
    now = new Date('2026-11-24T10:00:45Z');
    expect(await backend.measure.run()).toEqual([]);
    expect(fake.measure).toHaveBeenCalledTimes(2);
    expect(await samples()).toEqual([
      ['a', 'fake', MINUTE, 1, 1],
      ['b', 'fake', MINUTE, 1, 1],
    ]);
    now = new Date('2026-11-24T10:01:01Z');
    expect(await backend.measure.run()).toHaveLength(2);
    expect(await samples()).toHaveLength(4);
  });

  it('tells a source that fails from a service that is down', async () => {
    let failing = true;
    const fake = source(async ({ objective, minute, metricSource }) => {
      expect(minute.toISOString()).toMatch(/:00\.000Z$/);
      expect(metricSource.type).toBe('fake');
      if (objective.objective.includes('/a/') && failing) {
        throw new Error('address not allowed: http://10.0.0.1:80');
      }
      return { good: 0, total: 1 };
    });
    const backend = await start(fake);
    await backend.evaluate.run(await backend.measure.run());
    const list = async () =>
      (
        await backend.services.objectives.list({}, {
          credentials: { principal: { userEntityRef: 'user:default/rita' } },
        } as never)
      ).items;
    const [broken, unknown] = await list();
    expect(broken).toMatchObject({
      entityRef: 'component:default/b',
      state: 'broken',
    });
    expect(unknown).toMatchObject({
      entityRef: 'component:default/a',
      state: 'no-data',
      sources: [
        {
          source: 'fake',
          lastSampleAt: null,
          error: {
            message: 'address not allowed: http://10.0.0.1:80',
            at: now.toISOString(),
          },
        },
      ],
    });
    failing = false;
    now = new Date('2026-11-24T10:01:12Z');
    await backend.measure.run();
    expect((await list()).flatMap(o => o.sources.map(s => s.error))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    [2, 1],
    [0, 0.5],
    [0, 1_000_000_001],
  ])('refuses the impossible answer %d of %d', async (good, total) => {
    const backend = await start(source(async () => ({ good, total })));
    expect(await backend.measure.run()).toEqual([]);
    const rows = await db('source_status');
    expect(rows[0].error_message).toContain(
      `fake answered good ${good} of total ${total}`,
    );
  });

  it('keeps what others measured when a message cannot be stored as it is', async () => {
    const backend = await start(
      source(async ({ objective }) => {
        if (objective.objective.includes('/a/'))
          throw new Error('bad\u0000byte');
        return { good: 1, total: 1 };
      }),
    );
    expect(await backend.measure.run()).toEqual(['slo:default/b/default']);
    expect(await db('source_status').pluck('error_message')).toContain(
      'badbyte',
    );
  });

  it('counts what it calls from the first good answer on', async () => {
    let good = 0;
    const probe = {
      ...source(async () => ({ good, total: 1 })),
      countsFromFirstGood: true,
    };
    const backend = await start(probe, ['a']);
    expect(await backend.measure.run()).toEqual([]);
    expect((await db('source_status'))[0].error_message).toContain(
      'No good answer yet',
    );
    for (const [minute, answer] of [
      ['01', 1],
      ['02', 0],
    ] as const) {
      good = answer;
      now = new Date(`2026-11-24T10:${minute}:12Z`);
      await backend.measure.run();
    }
    expect(await samples()).toEqual([
      ['a', 'fake', '2026-11-24T10:01:00.000Z', 1, 1],
      ['a', 'fake', '2026-11-24T10:02:00.000Z', 0, 1],
    ]);
    expect((await db('source_status'))[0].error_message).toBeNull();
  });

  it('says when nothing measures a type', async () => {
    const backend = slaApp(db, {
      entities: [slo('a', { type: 'prometheus' })],
      clock: () => now,
    });
    await backend.reconcile.run();
    await backend.measure.run();
    expect(await db('source_status')).toMatchObject([
      {
        source: 'prometheus',
        error_message: "Nothing that measures 'prometheus' is installed",
      },
    ]);
  });

  it('forgets what another source failed to measure before', async () => {
    const backend = await start(source(async () => ({ good: 1, total: 1 })));
    await db('source_status').insert({
      objective: 'slo:default/a/default',
      source: 'another',
      error_message: 'gone',
      error_at: now,
    });
    await backend.measure.run();
    expect(
      await db('source_status').whereNotNull('error_message').pluck('source'),
    ).toEqual([]);
  });

  it('does not speak for a source that measures here', async () => {
    const backend = await start(source(async () => ({ good: 1, total: 1 })));
    const sample = { objective: 'slo:default/a/default', minute: MINUTE };
    await expect(
      backend.services.samples.create(
        { source: 'fake', samples: [{ ...sample, good: 1, total: 1 }] },
        {
          credentials: { principal: { userEntityRef: 'user:default/priya' } },
        } as never,
      ),
    ).rejects.toThrow("/body/source: 'fake' measures by itself");
  });
});
