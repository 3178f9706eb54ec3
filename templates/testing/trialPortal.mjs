import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readTemplate } from './template.mjs';

/**
 * A portal to try golden paths in, with nothing replaced: Backstage's
 * scaffolder and catalog on PostgreSQL, the local git host as its own process.
 */
const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  startTestBackend,
  mockServices,
} = require('@backstage/backend-test-utils');
const {
  databaseServiceFactory,
} = require('@backstage/backend-defaults/database');
const {
  schedulerServiceFactory,
} = require('@backstage/backend-defaults/scheduler');
const { Client } = require('pg');

const templates = dirname(import.meta.dirname);
/** Whom golden paths can be run for. */
const teams = join(templates, '../examples/organisation/groups.yaml');
const databasePrefix = `template_test_${randomBytes(4).toString('hex')}_`;
const database =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
const KINDS = [
  'API',
  'Component',
  'Group',
  'Location',
  'Resource',
  'SLO',
  'ServiceLevelAgreement',
  'Template',
];
const account = { user: 'portal', password: 'open-sesame' };

/** A folder for everything that the trial makes. */
export const workshop = mkdtempSync(join(tmpdir(), 'golden path '));
// Where root runs this, a project's PostgreSQL is somebody else, who must come in.
chmodSync(workshop, 0o755);
/** Where the git host answers. */
export const forgeUrl = `http://localhost:${await freePort()}`;

let forge;
let backend;
let base;

/**
 * Starts the git host, then the portal; with more features, configuration and
 * catalog locations when a test needs them.
 */
export async function openPortal(more = {}) {
  assert.ok(
    database,
    'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING must name a PostgreSQL',
  );
  forge = await startForge();
  backend = await startPortal(more);
  base = `http://localhost:${backend.server.port()}/api`;
  await eventually(
    () => call('/catalog/entities/by-name/group/default/parcel-tracking'),
    ({ status }) => status === 200,
    60,
  );
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

function startPortal({ features = [], config = {}, locations = [] }) {
  const { host } = new URL(forgeUrl);
  const data = {
    ...config,
    backend: {
      baseUrl: 'http://localhost:0',
      database: {
        client: 'pg',
        connection: database,
        prefix: databasePrefix,
        // Idle connections go away by themselves, so that the test can end.
        knexConfig: { pool: { min: 0, idleTimeoutMillis: 1000 } },
      },
    },
    integrations: {
      gitea: [
        {
          host,
          baseUrl: forgeUrl,
          username: account.user,
          password: account.password,
        },
      ],
    },
    goldenPaths: { sources: [{ folder: templates }] },
    scaffolder: {
      defaultEnvironment: {
        parameters: { gitHost: host, gitOrganization: 'meridian' },
      },
    },
    catalog: {
      rules: [{ allow: KINDS }],
      // Soon enough for a test that changes a document.
      processingInterval: { seconds: 5 },
      locations: [
        { type: 'file', target: join(templates, '*', 'template.yaml') },
        { type: 'file', target: teams },
        ...locations,
      ],
    },
  };
  return startTestBackend({
    features: [
      '@backstage/plugin-scaffolder-backend',
      '@stagecraft/backstage-plugin-scaffolder-backend-module-golden-paths',
      '@backstage/plugin-catalog-backend',
      '@backstage/plugin-catalog-backend-module-scaffolder-entity-model',
      '@stagecraft/backstage-plugin-catalog-backend-module-openslo',
      ...features,
    ]
      .map(name => require(name).default)
      .concat(
        databaseServiceFactory,
        schedulerServiceFactory,
        mockServices.rootConfig.factory({ data }),
      ),
  });
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

export async function call(path, body) {
  const response = await fetch(base + path, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return { status: response.status, body: await response.json() };
}

/** Asks again until the answer fits; says what came last when it never does. */
export async function eventually(ask, fits, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    assert.ok(Date.now() < end, `gave up: ${JSON.stringify(answer)}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

/** Runs a template for real; the answer of the server when it refuses. */
export async function runTask(name, values) {
  const started = await call('/scaffolder/v2/tasks', {
    templateRef: `template:default/${name}`,
    values,
  });
  if (started.status !== 201) return started;
  const { id } = started.body;
  const { body: task } = await eventually(
    () => call(`/scaffolder/v2/tasks/${id}`),
    ({ body }) => !['open', 'processing'].includes(body.status),
    180,
  );
  const { body: events } = await call(
    `/scaffolder/v2/tasks/${id}/events?after=0`,
  );
  const log = events.map(event => event.body.message).join('\n');
  return { task, log, output: events.at(-1).body.output };
}

/** The files that a template would write, by the dry-run API: path to text. */
export async function dryRun(name, values) {
  const template = readTemplate(name);
  const file = join(templates, name, 'template.yaml');
  template.metadata.annotations = {
    'backstage.io/managed-by-location': `file:${file}`,
  };
  const { status, body } = await call('/scaffolder/v2/dry-run', {
    template,
    values,
    secrets: {},
    directoryContents: [],
  });
  assert.equal(status, 200, JSON.stringify(body));
  const files = body.directoryContents.map(({ path, base64Content }) => [
    path,
    Buffer.from(base64Content, 'base64').toString(),
  ]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the tests' PostgreSQL is. */
export const databaseServer = database;
