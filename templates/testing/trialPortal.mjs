import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPortal } from './startPortal.mjs';
import { readTemplate } from './template.mjs';

/**
 * A portal to try golden paths in, with nothing replaced: Backstage's
 * scaffolder and catalog on PostgreSQL, the local git host as its own process.
 */
const require = createRequire(import.meta.url);
const { Client } = require('pg');

const templates = dirname(import.meta.dirname);
const databasePrefix = `template_test_${randomBytes(4).toString('hex')}_`;
const database =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
/** The git host's only account. */
export const account = { user: 'portal', password: 'canary-host+b7e1/94c0' };

/** A folder for everything that the trial makes. */
export const workshop = mkdtempSync(join(tmpdir(), 'golden path '));
// Where root runs this, a project's PostgreSQL is somebody else, who must come in.
chmodSync(workshop, 0o755);
/** Where the git host answers. */
export const forgeUrl = `http://localhost:${await freePort()}`;

let forge;
let backend;
let base;

/** Starts the git host, then the portal; `more` as {@link startPortal} takes it. */
export async function openPortal(more = {}) {
  if (!forge) await openHost();
  backend = await startPortal(portalOptions(more));
  usePortal(backend.server.port());
  await untilInCatalog('group:default/parcel-tracking');
}

/** Waits until the catalog has read an entity, since a task that needs it would fail before. */
export async function untilInCatalog(ref) {
  await eventually(
    () => call(`/catalog/entities/by-name/${ref.replace(':', '/')}`),
    ({ status }) => status === 200,
  );
}

/** Starts the git host alone. */
export async function openHost() {
  assert.ok(
    database,
    'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING must name a PostgreSQL',
  );
  forge = await startForge();
}

/** What a portal of this trial is started with; one that is started again finds what the last one left. */
export function portalOptions(more = {}) {
  return {
    database,
    prefix: databasePrefix,
    folder: workshop,
    host: { url: forgeUrl, ...account },
    ...more,
  };
}

/** Lets {@link call} ask the portal at that port. */
export function usePortal(port) {
  base = `http://localhost:${port}/api`;
}

/** Stops what was started and removes what it left. */
export async function closePortal() {
  await backend?.stop();
  forge?.kill('SIGTERM');
  if (database) await dropDatabases();
  rmSync(workshop, { recursive: true, force: true });
}

/** A port of the loopback address that nobody uses. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  await once(server, 'close');
  return free;
}

/** A free port among those that generated services may use. */
export async function freeServicePort() {
  for (let candidate = 3199; candidate >= 3100; candidate--) {
    const server = createServer().listen(candidate, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return candidate;
  }
  throw new Error('all ports from 3100 to 3199 are taken');
}

async function startForge() {
  const main = require.resolve('@stagecraft/dev-forge/src/main.ts');
  const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  const child = spawn(process.execPath, ['--require', transform, main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      STAGECRAFT_DATA: join(workshop, 'data'),
      STAGECRAFT_FORGE_URL: forgeUrl,
      STAGECRAFT_FORGE_USER: account.user,
      STAGECRAFT_FORGE_PASSWORD: account.password,
    },
  });
  const [said] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit'),
  ]);
  assert.match(String(said), /ready at/);
  return child;
}

async function dropDatabases() {
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(
    'select datname from pg_database where starts_with(datname, $1)',
    [databasePrefix],
  );
  for (const { datname } of rows) {
    await client.query(`drop database "${datname}" with (force)`);
  }
  await client.end();
}

/** Asks the portal; a body is posted. */
export function call(path, body) {
  return ask(base + path, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
}

/** Asks the git host what it knows of a repository. */
export function repositoryOf(name) {
  return ask(`${forgeUrl}/api/v1/repos/meridian/${name}`);
}

async function ask(url, { headers, ...more } = {}) {
  // On a busy machine, a connection that is kept may be closed when it is used again.
  const once = { ...headers, connection: 'close' };
  const response = await fetch(url, { ...more, headers: once });
  return { status: response.status, body: await response.json() };
}

/**
 * Asks again until the answer fits; says what came last when it never does.
 *
 * A machine may be slow, so the time is only what nobody would wait.
 */
export async function eventually(question, fits, seconds = 600) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await question();
    if (fits(answer)) return answer;
    assert.ok(Date.now() < end, `gave up: ${JSON.stringify(answer)}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

/** Runs a template for real; the answer of the server when it refuses. */
export async function runTask(name, values, secrets) {
  const started = await startTask(name, values, secrets);
  return started.status === 201 ? taskEnd(started.body.id) : started;
}

/** Sends the form, and does not wait for the task. */
export function startTask(name, values, secrets) {
  const templateRef = `template:default/${name}`;
  return call('/scaffolder/v2/tasks', { templateRef, values, secrets });
}

/** Waits until a task has ended, however it does. */
export async function taskEnd(id) {
  const { body: task } = await eventually(
    () => call(`/scaffolder/v2/tasks/${id}`),
    ({ body }) => !['open', 'processing'].includes(body.status),
  );
  const { body: events } = await call(
    `/scaffolder/v2/tasks/${id}/events?after=0`,
  );
  const log = events.map(event => event.body.message).join('\n');
  return { task, events, log, output: events.at(-1).body.output };
}

/** The files that a template would write, by the dry-run API: path to text. */
export async function dryRun(name, values) {
  const { status, body } = await dryRunAnswer(readTemplate(name), values);
  assert.equal(status, 200, JSON.stringify(body));
  const files = body.directoryContents.map(({ path, base64Content }) => [
    path,
    Buffer.from(base64Content, 'base64').toString(),
  ]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the dry-run API answers to a template, which need not be in the catalog. */
export function dryRunAnswer(template, values, secrets = {}) {
  const file = join(templates, template.metadata.name, 'template.yaml');
  const annotations = { 'backstage.io/managed-by-location': `file:${file}` };
  return call('/scaffolder/v2/dry-run', {
    template: {
      ...template,
      metadata: { ...template.metadata, annotations },
    },
    values,
    secrets,
    directoryContents: [],
  });
}

/** Where the tests' PostgreSQL is. */
export const databaseServer = database;
