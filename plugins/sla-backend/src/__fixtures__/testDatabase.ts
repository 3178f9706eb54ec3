import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { DefinitionStore } from '../database/DefinitionStore';
import { migrationsDir } from '../database/openDatabase';
import { objective } from './definitions';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** A database of its own, without tables. */
export async function emptyDatabase(): Promise<Knex> {
  return databases.init('POSTGRES_18');
}

/** A database of its own, with all tables and nothing in them. */
export async function migratedDatabase(): Promise<Knex> {
  const db = await emptyDatabase();
  await db.migrate.latest({ directory: migrationsDir });
  return db;
}

let kept: Knex | undefined;

/**
 * The same database for all tests of a file, emptied each time: making one
 * takes longer than most tests.
 */
export async function clearedDatabase(): Promise<Knex> {
  if (!kept) {
    kept = await migratedDatabase();
    return kept;
  }
  const { rows } = await kept.raw<{ rows: { name: string }[] }>(
    `SELECT c.relname AS name FROM pg_class AS c
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
       AND NOT c.relispartition AND c.relname NOT LIKE 'knex\\_%'`,
  );
  await kept.raw(`TRUNCATE ${rows.map(() => '??').join(', ')} CASCADE`, [
    ...rows.map(({ name }) => name),
  ]);
  return kept;
}

/** States one objective for each name, see `objective`. */
export async function stateObjectives(
  db: Knex,
  ...names: string[]
): Promise<void> {
  const store = new DefinitionStore(db);
  for (const name of names) {
    await store.saveObjectives(
      `slo:default/${name}`,
      [objective(name)],
      'group:default/parcels',
    );
  }
}
