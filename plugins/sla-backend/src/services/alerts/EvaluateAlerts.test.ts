import type { ObjectiveDefinition } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { alertEvaluator, PAGE, writeMinutes } from '../../__fixtures__/alerts';
import { objective } from '../../__fixtures__/definitions';
import {
  clearedDatabase,
  stateObjectives,
} from '../../__fixtures__/testDatabase';
import { AlertStore } from '../../database/AlertStore';
import { MaintenanceStore } from '../../database/MaintenanceStore';

jest.setTimeout(60_000);

const NOON = new Date('2026-11-24T12:00:00Z');
const MINUTE_MS = 60_000;
const after = (minutes: number) =>
  new Date(NOON.getTime() + minutes * MINUTE_MS);
const BAD = { minutes: 60, good: 50, total: 100 };
const GOOD = { minutes: 10, good: 100, total: 100 };

describe('evaluating alerts', () => {
  let db: Knex;
  let stated: ObjectiveDefinition[];
  let now: Date;
  const evaluator = () =>
    alertEvaluator(
      db,
      () => stated,
      () => now,
    );
  const list = async () => (await new AlertStore(db).list({})).items;
  const deliveries = async () =>
    (
      await db('alert_deliveries').orderBy(['transition']).select('transition')
    ).map(row => row.transition);

  beforeEach(async () => {
    db = await clearedDatabase();
    await stateObjectives(db, 'a');
    stated = [objective('a', { alertRules: [PAGE] })];
    now = NOON;
  });

  it('opens one alert for one breach, ends it, and opens another for the next', async () => {
    const { evaluate, told } = evaluator();
    await writeMinutes(db, 'a', NOON, BAD);
    await evaluate.run();
    await evaluate.run();
    const key = stated[0].objective;
    expect(await list()).toEqual([
      {
        id: expect.any(String),
        objective: key,
        rule: PAGE,
        severity: 'page',
        state: 'firing',
        startedAt: NOON.toISOString(),
        long: { minutes: 60, good: 3000, total: 6000, rate: 50 },
        short: { minutes: 5, good: 250, total: 500, rate: 50 },
        entityRef: 'component:default/a',
        ownerRef: 'group:default/parcels',
        title: 'a',
      },
    ]);
    expect(told).toEqual([[key]]);

    now = after(10);
    await writeMinutes(db, 'a', now, GOOD);
    await evaluate.run();
    await evaluate.run();
    expect(await list()).toMatchObject([
      { state: 'resolved', resolvedAt: now.toISOString() },
    ]);
    expect(await deliveries()).toEqual(['firing', 'resolved']);

    now = after(15);
    await writeMinutes(db, 'a', now, { ...BAD, minutes: 5 });
    await evaluate.run([key]);
    expect((await list()).map(({ state }) => state)).toEqual([
      'firing',
      'resolved',
    ]);
    expect(told).toHaveLength(3);
  });

  it('opens it once, however many replicas see it', async () => {
    await writeMinutes(db, 'a', NOON, BAD);
    const replicas = Array.from({ length: 8 }, () => evaluator());
    await Promise.all(replicas.map(({ evaluate }) => evaluate.run()));
    expect(await list()).toHaveLength(1);
    expect(await deliveries()).toEqual(['firing']);
    expect(replicas.flatMap(({ told }) => told)).toHaveLength(1);
  });

  it('lets no replica undo what another saw later', async () => {
    const store = new AlertStore(db);
    await writeMinutes(db, 'a', NOON, BAD);
    const slow = await store.listOpen();
    await evaluator().evaluate.run();
    const [{ id }] = await list();
    const nothing = { opened: [], fired: [], dropped: [], withdrawn: [] };
    const ended = { ...nothing, recovered: [id], at: after(1) };
    await store.change({ ...ended, seenAt: slow.seenAt });
    expect((await list())[0].state).toBe('firing');
    await store.change({ ...ended, seenAt: (await store.listOpen()).seenAt });
    expect((await list())[0].state).toBe('resolved');
    const counts = { good: 0, total: 10 };
    const breach = {
      objective: stated[0].objective,
      rule: PAGE,
      pending: false,
    };
    const opened = [{ ...breach, long: counts, short: counts }];
    const again = { ...nothing, recovered: [], opened, at: after(1) };
    await store.change({ ...again, seenAt: slow.seenAt });
    expect(await list()).toHaveLength(1);
    await store.change({ ...again, seenAt: (await store.listOpen()).seenAt });
    expect(await list()).toHaveLength(2);
  });

  it('lets announced maintenance begin no alert, and end none', async () => {
    const { evaluate } = evaluator();
    const maintenance = new MaintenanceStore(db);
    const announce = (entity: string, from: number, to: number) =>
      maintenance.create(
        {
          title: 'Firmware',
          entityRefs: [`component:default/${entity}`],
          from: after(from).toISOString(),
          to: after(to).toISOString(),
        },
        'user:default/devon',
      );
    await announce('b', -60, 60);
    await announce('a', -60, 0);
    await writeMinutes(db, 'a', NOON, BAD);
    await evaluate.run();
    expect(await list()).toEqual([]);
    // The short window still holds the last minute of it, then it does not.
    now = after(4);
    await writeMinutes(db, 'a', now, { ...BAD, minutes: 4 });
    await evaluate.run();
    expect(await list()).toEqual([]);
    now = after(5);
    await writeMinutes(db, 'a', now, { ...BAD, minutes: 1 });
    await evaluate.run();
    expect(await list()).toMatchObject([{ state: 'firing' }]);
    await announce('a', 5, 30);
    now = after(10);
    await writeMinutes(db, 'a', now, { ...BAD, minutes: 5 });
    await evaluate.run();
    expect(await list()).toMatchObject([{ state: 'firing' }]);
  });

  it('alerts at once when maintenance is cancelled', async () => {
    const { evaluate } = evaluator();
    const maintenance = new MaintenanceStore(db);
    const { id, version } = await maintenance.create(
      {
        title: 'Firmware',
        entityRefs: ['component:default/a'],
        from: after(-60).toISOString(),
        to: after(60).toISOString(),
      },
      'user:default/devon',
    );
    await writeMinutes(db, 'a', NOON, BAD);
    await evaluate.run();
    expect(await list()).toEqual([]);
    await maintenance.cancel(
      { id, version },
      { at: NOON, changedBy: 'user:default/devon' },
    );
    await evaluate.run();
    expect(await list()).toMatchObject([{ state: 'firing' }]);
  });

  it('waits as long as a rule says, and forgets what did not last', async () => {
    const rule = { ...PAGE, alertAfterMinutes: 5 };
    stated = [objective('a', { alertRules: [rule] })];
    const { evaluate } = evaluator();
    await writeMinutes(db, 'a', NOON, BAD);
    await evaluate.run();
    expect(await list()).toEqual([]);
    now = after(4);
    await evaluate.run();
    expect(await list()).toEqual([]);
    now = after(5);
    await writeMinutes(db, 'a', now, { ...BAD, minutes: 5 });
    await evaluate.run();
    expect(await list()).toMatchObject([
      { state: 'firing', startedAt: NOON.toISOString() },
    ]);

    await db('alerts').delete();
    await evaluate.run();
    now = after(15);
    await writeMinutes(db, 'a', now, GOOD);
    await evaluate.run();
    expect(await db('alerts')).toEqual([]);
  });

  it('ends alerts whose rule or objective is no more', async () => {
    const { evaluate } = evaluator();
    await writeMinutes(db, 'a', NOON, BAD);
    await evaluate.run();
    stated = [objective('a', { alertRules: [{ ...PAGE, id: 'other' }] })];
    await evaluate.run();
    expect(await list()).toMatchObject([
      { state: 'firing', rule: { id: 'other' } },
      { state: 'resolved', resolution: 'withdrawn' },
    ]);
    stated = [];
    await evaluate.run();
    expect(await list()).toMatchObject([
      { state: 'resolved' },
      { state: 'resolved' },
    ]);
  });

  it('stays silent without enough events, and open without data', async () => {
    const { evaluate } = evaluator();
    await writeMinutes(db, 'a', NOON, { minutes: 9, good: 0, total: 1 });
    await evaluate.run();
    expect(await list()).toEqual([]);
    await writeMinutes(db, 'a', after(1), { minutes: 1, good: 0, total: 1 });
    now = after(1);
    await evaluate.run();
    expect(await list()).toMatchObject([{ state: 'firing' }]);
    now = after(300);
    await evaluate.run();
    expect(await list()).toMatchObject([{ state: 'firing' }]);
  });

  it('asks as often for many objectives as for one', async () => {
    const statements = async () => {
      let count = 0;
      const add = () => (count += 1);
      db.on('query', add);
      await evaluator().evaluate.run();
      db.removeListener('query', add);
      return count;
    };
    const alone = await statements();
    stated = Array.from({ length: 900 }, (_, i) =>
      objective(`x${i}`, { alertRules: [PAGE] }),
    );
    expect(await statements()).toBe(alone);
  });
});
