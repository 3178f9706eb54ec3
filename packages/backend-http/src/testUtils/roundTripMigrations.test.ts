import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { join } from 'node:path';
import { migrateDatabase } from '../migrateDatabase';
import { roundTripMigrations } from './roundTripMigrations';

const good = join(__dirname, '../__testUtils__/migrations');
const broken = join(__dirname, '../__testUtils__/brokenMigrations');

const fill = async (db: Knex, migration: string) => {
  const grams = migration.includes('create') ? 1234 : 10;
  await db('parcels').insert({ id: migration, grams });
};

jest.setTimeout(30_000);

describe('roundTripMigrations', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let db: Knex;

  beforeEach(async () => {
    db = await databases.init('POSTGRES_18');
  });

  it('accepts migrations that can be undone', async () => {
    await expect(roundTripMigrations(db, good, fill)).resolves.toEqual([
      '20261124090000_create_parcels.js',
      '20261124090100_add_labels.js',
    ]);
  });

  it('finds a way down that loses data', async () => {
    await expect(roundTripMigrations(db, broken, fill)).rejects.toThrow(
      /before 20261124090100_round_grams.js, after its down, is not the same:\n- rows of parcels 1:/,
    );
  });
});

describe('migrateDatabase', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('goes on after a replica was killed while it held the lock', async () => {
    const db = await databases.init('POSTGRES_18');
    await migrateDatabase(db, good);
    await db.migrate.rollback({ directory: good }, true);
    await db('knex_migrations_lock').update({ is_locked: 1 });
    const naive = db.migrate.latest({ directory: good });
    await expect(naive).rejects.toThrow('locked');
    await migrateDatabase(db, good);
    expect(await db.schema.hasTable('parcels')).toBe(true);
  });
});
