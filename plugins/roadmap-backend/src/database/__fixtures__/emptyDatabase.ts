import type { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';

const made = new WeakMap<TestDatabases, Promise<Knex>>();

/**
 * A database with no rows of ours; the same one again for each test of a file,
 * because to make, migrate and drop one takes longer than most tests.
 */
export async function emptyDatabase(databases: TestDatabases): Promise<Knex> {
  const opened = made.get(databases) ?? databases.init('POSTGRES_18');
  made.set(databases, opened);
  const db = await opened;
  // As Backstage connects a plugin: what is undefined is null, not the default.
  db.client.valueForUndefined = null;
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select c.relname as name from pg_class as c
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
       and c.relname not like 'knex\\_%'`,
  );
  if (rows.length > 0) await truncate(db, rows);
  return db;
}

async function truncate(db: Knex, tables: { name: string }[]) {
  await db.transaction(async tx => {
    // History refuses to be emptied; as a replica the superuser of the tests may.
    await tx.raw('set local session_replication_role = replica');
    await tx.raw(
      `truncate ${tables.map(() => '??').join(', ')} restart identity cascade`,
      tables.map(({ name }) => name),
    );
  });
}
