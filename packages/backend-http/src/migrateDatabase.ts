import type { Knex } from 'knex';

const KEY =
  "select pg_advisory_xact_lock(hashtextextended('stagecraft-migrations:' || current_schema(), 0))";

/**
 * Brings a plugin's tables up to date with the migrations in `directory`.
 *
 * Replicas that start together take turns. The turn is an advisory lock that
 * PostgreSQL drops with the connection; knex's own lock is a row that outlives
 * a killed process, so whoever holds the turn may clear it.
 */
export async function migrateDatabase(
  database: Knex,
  directory: string,
): Promise<void> {
  await database.transaction(async turn => {
    await turn.raw(KEY);
    await database.migrate.forceFreeMigrationsLock({ directory });
    await database.migrate.latest({ directory });
  });
}
