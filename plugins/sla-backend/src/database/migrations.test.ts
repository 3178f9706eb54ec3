import type { Knex } from 'knex';
import { emptyDatabase } from '../__fixtures__/testDatabase';
import { stateObjectives } from '../__fixtures__/testDatabase';
import { DefinitionStore } from './DefinitionStore';
import { IncidentStore } from './IncidentStore';
import { migrationsDir } from './openDatabase';
import { SampleStore } from './SampleStore';

jest.setTimeout(60_000);

const directory = migrationsDir;
const KEY = 'slo:default/a/default';

async function schemaOf(db: Knex): Promise<unknown> {
  const { rows } = await db.raw(`
    SELECT c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relname NOT LIKE 'knex%'
    ORDER BY 1, 2, 3`);
  const { rows: constraints } = await db.raw(`
    SELECT conrelid::regclass::text AS of, conname, pg_get_constraintdef(oid) AS def
    FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
      AND conrelid::regclass::text NOT LIKE 'knex%' ORDER BY 1, 2`);
  return { rows, constraints };
}

async function fill(db: Knex) {
  await stateObjectives(db, 'a');
  await new DefinitionStore(db).record({
    entityRef: 'slo:default/a',
    kind: 'SLO',
    etag: 'x',
    hash: 'a'.repeat(64),
    body: {},
  });
  const sample = { objective: KEY, sequence: 0, good: 1, total: 1 };
  await new SampleStore(db).write(
    'ci',
    [{ ...sample, minute: new Date('2026-11-10T10:00:00Z') }],
    () => 0,
  );
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

describe('migrations', () => {
  it('go up, down over data, and up again to the same schema', async () => {
    const db = await emptyDatabase();
    await db.migrate.latest({ directory });
    const before = await schemaOf(db);
    await fill(db);
    for (let left = 3; left > 0; left--) {
      await db.migrate.down({ directory });
    }
    const nothing = await schemaOf(db);
    expect(nothing).toEqual({ rows: [], constraints: [] });
    await db.migrate.latest({ directory });
    expect(await schemaOf(db)).toEqual(before);
    await fill(db);
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
