import knexFactory, { type Knex } from 'knex';
import { readdir } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { migrateDatabase } from '../migrateDatabase';
import { DatabaseSnapshot, databaseSnapshot } from './databaseSnapshot';

/**
 * Writes rows into the tables as they are right after a migration, so that the
 * next migrations and all the ways back have data to keep.
 */
export type Fill = (db: Knex, migration: string) => Promise<void>;

function difference(before: DatabaseSnapshot, after: DatabaseSnapshot): string {
  const lines = (it: DatabaseSnapshot) => [
    ...it.structure,
    ...Object.entries(it.rows).map(([table, sum]) => `rows of ${table} ${sum}`),
  ];
  const [old, now] = [lines(before), lines(after)];
  return [
    ...old.filter(line => !now.includes(line)).map(line => `- ${line}`),
    ...now.filter(line => !old.includes(line)).map(line => `+ ${line}`),
  ].join('\n');
}

async function expectSame(db: Knex, wanted: DatabaseSnapshot, when: string) {
  const actual = await databaseSnapshot(db);
  if (isDeepStrictEqual(actual, wanted)) return;
  throw new Error(`${when} is not the same:\n${difference(wanted, actual)}`);
}

async function roundTrip(db: Knex, directory: string, name: string) {
  const before = await databaseSnapshot(db);
  await db.migrate.up({ directory, name });
  const after = await databaseSnapshot(db);
  await db.migrate.down({ directory, name });
  await expectSame(db, before, `What was before ${name}, after its down,`);
  await db.migrate.up({ directory, name });
  await expectSame(db, after, `What ${name} makes, made again,`);
}

async function migrateAtOnce(db: Knex, directory: string) {
  const replicas = [0, 1, 2].map(() => knexFactory({ ...db.client.config }));
  try {
    await Promise.all(replicas.map(it => migrateDatabase(it, directory)));
  } finally {
    await Promise.all(replicas.map(it => it.destroy()));
  }
}

/**
 * Shows that every migration in `directory` can be undone. In an empty
 * database, for each: up, down (structure and rows as before, by checksum), up
 * again (as the first time), then `fill`. At last all the way down over the
 * filled tables, and up again by three replicas at once.
 *
 * Throws with the first difference. Returns the names of the migrations.
 */
export async function roundTripMigrations(
  db: Knex,
  directory: string,
  fill: Fill,
): Promise<string[]> {
  const empty = await databaseSnapshot(db);
  const files = await readdir(directory);
  const names = files.filter(file => /\.[cm]?js$/.test(file)).sort();
  for (const name of names) {
    await roundTrip(db, directory, name);
    await fill(db, name);
  }
  const { structure } = await databaseSnapshot(db);
  await db.migrate.rollback({ directory }, true);
  await expectSame(db, empty, 'The empty database');
  await migrateAtOnce(db, directory);
  const again = await databaseSnapshot(db);
  await expectSame(db, { ...again, structure }, 'What replicas make at once');
  return names;
}
