import { roundTripMigrations } from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';
import { emptyDatabase, stateObjectives } from '../__fixtures__/testDatabase';
import { DefinitionStore } from './DefinitionStore';
import { IncidentStore } from './IncidentStore';
import { migrationsDir } from './openDatabase';
import { SampleStore } from './SampleStore';

jest.setTimeout(60_000);

const directory = migrationsDir;
const KEY = 'slo:default/a/default';

async function fillTables(db: Knex) {
  await stateObjectives(db, 'a');
  await new DefinitionStore(db).record({
    entityRef: 'slo:default/a',
    kind: 'SLO',
    etag: 'x',
    hash: 'a'.repeat(64),
    body: {},
  });
  await new IncidentStore(db).create(
    {
      title: 'Belt stopped',
      entityRefs: ['component:default/a'],
      startedAt: '2026-11-10T10:00:00Z',
      impact: 'outage',
    },
    { source: 'portal', createdBy: 'user:default/devon' },
  );
}

/** Samples make partitions, which no migration makes. */
async function fill(db: Knex) {
  await fillTables(db);
  const sample = { objective: KEY, sequence: 0, good: 1, total: 1 };
  await new SampleStore(db).write(
    'ci',
    [{ ...sample, minute: new Date('2026-11-10T10:00:00Z') }],
    () => 0,
  );
}

describe('migrations', () => {
  it('go up, down and up again over data', async () => {
    const last = '20261124090300_create_incidents.js';
    const db = await emptyDatabase();
    await expect(
      roundTripMigrations(db, directory, async (filled, migration) => {
        if (migration === last) await fillTables(filled);
      }),
    ).resolves.toEqual([
      '20261124090100_create_definitions.js',
      '20261124090200_create_measurements.js',
      last,
    ]);
  });

  it('go down over partitions', async () => {
    const db = await emptyDatabase();
    await db.migrate.latest({ directory });
    await fill(db);
    await db.migrate.rollback({ directory }, true);
    const left = await db('pg_class').where('relname', 'like', 'samples%');
    expect(left).toEqual([]);
  });

  it('keep history from being changed, and every figure possible', async () => {
    const db = await emptyDatabase();
    await db.migrate.latest({ directory });
    await fill(db);
    const refused = { code: '23514' };
    await expect(
      db('definition_revisions').update({ hash: 'b'.repeat(64) }),
    ).rejects.toMatchObject(refused);
    await expect(db('definition_revisions').delete()).rejects.toMatchObject(
      refused,
    );
    await expect(
      db('objectives').update({ target_ppm: 1_000_000 }),
    ).rejects.toMatchObject(refused);
    await expect(
      db('hourly_rollups').update({ good: 2 }),
    ).rejects.toMatchObject(refused);
    await expect(
      db('incidents').update({ ended_at: '2026-11-09T00:00:00Z' }),
    ).rejects.toMatchObject(refused);
    await expect(
      db('verdicts').insert({
        objective: KEY,
        state: 'kept',
        good: 0,
        total: 0,
        covered_minutes: 0,
        window_minutes: 1,
        sample: false,
        target_ppm: 1,
        window_from: new Date(0),
        window_to: new Date(1),
        evaluated_at: new Date(1),
        rule_version: 'x',
      }),
    ).rejects.toMatchObject(refused);
  });
});
