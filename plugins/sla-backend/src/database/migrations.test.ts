import { roundTripMigrations } from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';
import { emptyDatabase } from '../__fixtures__/testDatabase';
import { DefinitionStore } from './DefinitionStore';
import { MeasureProgressStore } from './MeasureProgressStore';
import { migrationsDir } from './openDatabase';
import { MaintenanceStore } from './MaintenanceStore';
import { ProblemStore } from './ProblemStore';
import { SampleStore } from './SampleStore';

jest.setTimeout(60_000);

const directory = migrationsDir;
const KEY = 'slo:default/a/default';
const AT = new Date('2026-11-10T10:00:00Z');

const STOPPED_BELT = {
  id: 'i',
  title: 'Belt stopped',
  started_at: AT,
  impact: 'outage',
  source: 'portal',
  created_by: 'user:default/devon',
};

// By SQL, because the store speaks of the tables as the last migration leaves them.
async function fillDefinitions(db: Knex) {
  await db('objectives').insert({
    objective: KEY,
    slo_ref: 'slo:default/a',
    objective_id: 'default',
    title: 'a',
    entity_ref: 'component:default/a',
    target_ppm: 990_000,
    time_window: '28d',
    budgeting_method: 'Occurrences',
  });
  const store = new DefinitionStore(db);
  await store.record({
    entityRef: 'slo:default/a',
    kind: 'SLO',
    etag: 'x',
    hash: 'a'.repeat(64),
    body: {},
  });
  await store.saveAgreement({
    ref: 'servicelevelagreement:default/a',
    title: 'A',
    providerRef: 'component:default/a',
    consumerRefs: ['group:default/shops'],
    ownerRef: 'group:default/parcels',
    effectiveFrom: AT,
    levels: [{ sloRef: 'slo:default/a', agreedPpm: 900_000 }],
  });
  const problem = { document: 'SLO a', line: 3, message: 'wrong' };
  await new ProblemStore(db).replace('entity', 'slo:default/a', [problem], AT);
}

/** All figures but samples, whose partitions no migration makes. */
async function fillFigures(db: Knex) {
  const counts = { good: 1, total: 1 };
  const sums = { objective: KEY, ...counts, minutes: 1, sample_minutes: 0 };
  await db('hourly_rollups').insert({ ...sums, hour: AT });
  await db('daily_rollups').insert({ ...sums, day: '2026-11-10' });
  await db('source_status').insert({
    objective: KEY,
    source: 'ci',
    last_sample_at: AT,
  });
  await db('verdicts').insert({
    objective: KEY,
    state: 'kept',
    ...counts,
    attainment_ppm: 1_000_000,
    remaining_budget: 1,
    covered_minutes: 1,
    window_minutes: 1440,
    sample: false,
    target_ppm: 900_000,
    window_from: new Date(0),
    window_to: AT,
    evaluated_at: AT,
    rule_version: 'x',
  });
}

async function fillSlices(db: Knex) {
  await db('slice_rollups').insert({
    objective: KEY,
    span_minutes: 60,
    start: AT,
    slices: 12,
    good_slices: 11,
    ratio_sum: '11999999999999',
  });
}

async function fillRevisions(db: Knex) {
  await db('objective_revisions').insert({
    objective: KEY,
    revision: 1,
    target_ppm: 990_000,
    time_window: '28d',
    withdrawn: false,
    definition: {},
    effective_at: AT,
  });
}

async function fillProgress(db: Knex) {
  const progress = { objective: KEY, source: 'metrics', measuredUntil: AT };
  const times = { backfilledFrom: AT, backfillGoal: new Date(0) };
  await new MeasureProgressStore(db).begin([{ ...progress, ...times }]);
}

async function fillIncidents(db: Knex) {
  await db('incidents').insert([
    STOPPED_BELT,
    { ...STOPPED_BELT, id: 'ended', ended_at: AT },
  ]);
  await db('incident_entities').insert({
    incident_id: 'i',
    position: 0,
    entity_ref: 'component:default/a',
  });
}

async function fillAlerts(db: Knex) {
  const counts = { long_good: 1, long_total: 2, short_good: 0, short_total: 1 };
  await db('alerts').insert({
    id: 'breach',
    objective: KEY,
    rule_id: 'page-fast',
    severity: 'page',
    rule: '{}',
    started_at: AT,
    fired_at: AT,
    judged_at: AT,
    ...counts,
  });
  await db('alert_deliveries').insert({
    alert_id: 'breach',
    transition: 'firing',
  });
}

async function fillUpdates(db: Knex) {
  const updates = [
    { id: 'u', incident_id: 'i', status: 'resolved', text: 'Runs again' },
  ];
  await db('incidents').update({ status: 'resolved', ended_at: AT });
  await db('incident_updates').insert(
    updates.map(update => ({ ...update, at: AT, created_by: 'x' })),
  );
}

async function fillMaintenance(db: Knex) {
  await new MaintenanceStore(db).create(
    {
      title: 'New firmware',
      entityRefs: ['component:default/a'],
      from: '2026-11-25T02:00:00Z',
      to: '2026-11-25T04:00:00Z',
    },
    'user:default/devon',
  );
}

/** Samples make partitions, which no migration makes. */
async function fill(db: Knex) {
  await fillDefinitions(db);
  await db('incidents').insert({ ...STOPPED_BELT, status: 'investigating' });
  const sample = { objective: KEY, sequence: 0, good: 1, total: 1 };
  await new SampleStore(db).write('ci', [{ ...sample, minute: AT }], () => 0);
}

describe('migrations', () => {
  it('go up, down and up again over data', async () => {
    const filled: Record<string, (db: Knex) => Promise<unknown>> = {
      '20261124090100_create_definitions.js': fillDefinitions,
      '20261124090200_create_measurements.js': fillFigures,
      '20261124090300_create_incidents.js': fillIncidents,
      '20261124090400_identify_incidents.js': db =>
        db('incidents').where('id', 'i').update({ external_id: 'P-1' }),
      '20261125220000_extend_verdicts.js': db =>
        db('verdicts').update({ burn_rate: 1, trend: [null, 990_000] }),
      '20261125220001_create_objective_revisions.js': fillRevisions,
      '20261125220002_keep_slices.js': fillSlices,
      '20261125221000_create_measure_progress.js': fillProgress,
      '20261125222000_create_alerts.js': fillAlerts,
      '20261125223000_tell_incidents.js': fillUpdates,
      '20261125223100_create_maintenance.js': fillMaintenance,
      '20261126010000_drop_system.js': async () => {},
    };
    const db = await emptyDatabase();
    await expect(
      roundTripMigrations(db, directory, async (to, migration) => {
        await filled[migration](to);
      }),
    ).resolves.toEqual(Object.keys(filled));
  });

  it('go down over partitions', async () => {
    const db = await emptyDatabase();
    await db.migrate.latest({ directory });
    await fill(db);
    await db.migrate.rollback({ directory }, true);
    const left = await db('pg_class').where('relname', 'like', 'samples%');
    expect(left).toEqual([]);
  });

  it('say of incidents that were there before where they stand', async () => {
    const db = await emptyDatabase();
    await db.migrate.latest({ directory });
    await db.migrate.down({
      directory,
      name: '20261125223000_tell_incidents.js',
    });
    await fillIncidents(db);
    await db.migrate.up({
      directory,
      name: '20261125223000_tell_incidents.js',
    });
    expect(await db('incidents').select('id', 'status').orderBy('id')).toEqual([
      { id: 'ended', status: 'resolved' },
      { id: 'i', status: 'investigating' },
    ]);
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
    await fillUpdates(db);
    await fillMaintenance(db);
    await expect(
      db('incident_updates').update({ text: 'other' }),
    ).rejects.toMatchObject(refused);
    await expect(db('maintenance_revisions').delete()).rejects.toMatchObject(
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
