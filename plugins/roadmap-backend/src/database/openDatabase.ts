import type { Knex } from 'knex';
import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import { migrateDatabase } from '@stagecraft/backstage-backend-http';

/** Folder of the migrations of this plugin. */
export const migrationsDir = resolvePackagePath(
  '@stagecraft/backstage-plugin-roadmap-backend',
  'migrations',
);

/** Opens the database and brings its tables up to date, unless the operator does that. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const db = await database.getClient();
  if (!database.migrations?.skip) {
    await migrateDatabase(db, migrationsDir);
  }
  return db;
}
