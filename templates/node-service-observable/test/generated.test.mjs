import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { parse, parseAllDocuments } from 'yaml';

/**
 * The whole way with nothing replaced: Backstage's scaffolder and catalog on
 * PostgreSQL, the local git host as its own process, then the generated
 * project itself: cloned, installed, type-checked, tested, started, stopped.
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
const { Client } = require('pg');

const run = promisify(execFile);
const folder = join(import.meta.dirname, '..');
const workshop = mkdtempSync(join(tmpdir(), 'golden path '));
const databasePrefix = `template_test_${randomBytes(4).toString('hex')}_`;
const database =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
const account = { user: 'portal', password: 'open-sesame' };

const HOSTILE = `\${{ 7 * 7 }} {% if x %} "quoted": # ' <script>alert(1)</script> \\ @\`|&*!`;
const filled = {
  name: 'dock-planner',
  description: HOSTILE,
  owner: 'group:default/parcel-tracking',
  system: 'system:default/tracking',
  port: await freeServicePort(),
  availability: '99.9',
};
const { port } = filled;

let forge;
let forgeUrl;
let backend;
let base;

before(async () => {
  assert.ok(
    database,
    'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING must name a PostgreSQL',
  );
  forgeUrl = `http://localhost:${await freePort()}`;
  forge = await startForge();
  backend = await startPortal();
  base = `http://localhost:${backend.server.port()}/api`;
});

after(async () => {
  await backend?.stop();
  forge?.kill('SIGTERM');
  if (database) await dropDatabases();
  rmSync(workshop, { recursive: true, force: true });
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  await once(server, 'close');
  return free;
}

/** A free port among those that generated services may use. */
async function freeServicePort() {
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

function startPortal() {
  const { host } = new URL(forgeUrl);
  const data = {
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
    scaffolder: {
      defaultEnvironment: {
        parameters: { gitHost: host, gitOrganization: 'meridian' },
      },
    },
    catalog: {
      rules: [{ allow: ['Component', 'API', 'Location', 'SLO', 'Template'] }],
      locations: [{ type: 'file', target: join(folder, 'template.yaml') }],
    },
  };
  return startTestBackend({
    features: [
      '@backstage/plugin-scaffolder-backend',
      '@backstage/plugin-scaffolder-backend-module-gitea',
      '@backstage/plugin-catalog-backend',
      '@backstage/plugin-catalog-backend-module-scaffolder-entity-model',
      '@stagecraft/backstage-plugin-catalog-backend-module-openslo',
    ]
      .map(name => require(name).default)
      .concat(
        databaseServiceFactory,
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

async function call(path, body) {
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
async function eventually(ask, fits, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    assert.ok(Date.now() < end, `gave up: ${JSON.stringify(answer)}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

async function runTask(values) {
  const started = await call('/scaffolder/v2/tasks', {
    templateRef: 'template:default/node-service-observable',
    values,
  });
  if (started.status !== 201) return started;
  const { id } = started.body;
  const { body: task } = await eventually(
    () => call(`/scaffolder/v2/tasks/${id}`),
    ({ body }) => !['open', 'processing'].includes(body.status),
    60,
  );
  const { body: events } = await call(
    `/scaffolder/v2/tasks/${id}/events?after=0`,
  );
  const log = events.map(event => event.body.message).join('\n');
  return { task, log, output: events.at(-1).body.output };
}

async function dryRun(values) {
  const skeleton = join(folder, 'skeleton');
  const files = readdirSync(skeleton, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  const { status, body } = await call('/scaffolder/v2/dry-run', {
    template: parse(readFileSync(join(folder, 'template.yaml'), 'utf8')),
    values,
    secrets: {},
    directoryContents: files.map(file => ({
      path: file.slice(folder.length + 1),
      base64Content: readFileSync(file).toString('base64'),
    })),
  });
  assert.equal(status, 200, JSON.stringify(body));
  return new Map(
    body.directoryContents.map(({ path, base64Content }) => [
      path,
      Buffer.from(base64Content, 'base64').toString(),
    ]),
  );
}

test('the template is in the catalog', async () => {
  await eventually(
    () =>
      call(
        '/catalog/entities/by-name/template/default/node-service-observable',
      ),
    ({ status }) => status === 200,
  );
});

test('what people write stays text', async () => {
  const files = await dryRun(filled);
  const [component, api] = parseAllDocuments(
    files.get('catalog-info.yaml'),
  ).map(document => document.toJS());
  assert.equal(component.metadata.description, HOSTILE);
  assert.equal(api.metadata.description, HOSTILE);
  assert.equal(component.spec.owner, filled.owner);
  assert.equal(component.spec.system, filled.system);
  assert.equal(JSON.parse(files.get('package.json')).description, HOSTILE);
  assert.equal(parse(files.get('openapi.yaml')).info.description, HOSTILE);
  assert.equal(parse(files.get('mkdocs.yml')).site_description, HOSTILE);
  assert.ok(files.get('README.md').includes(HOSTILE));
});

test('a service without a system has none', async () => {
  const files = await dryRun({ ...filled, system: undefined });
  const [component] = parseAllDocuments(files.get('catalog-info.yaml'));
  assert.equal('system' in component.toJS().spec, false);
});

for (const [availability, percent] of [
  ['99', 99],
  ['99.5', 99.5],
  ['99.9', 99.9],
]) {
  test(`the promise of ${availability} % is written down`, async () => {
    const slo = parse(
      (await dryRun({ ...filled, availability })).get('slo.yaml'),
    );
    assert.equal(slo.spec.objectives[0].targetPercent, percent);
    assert.equal(
      slo.spec.indicator.spec.ratioMetric.good.metricSource.spec.url,
      `http://127.0.0.1:${port}/healthz`,
    );
  });
}

test('from the form to a service that runs', async t => {
  let published;
  await t.test('the task publishes and registers', async () => {
    published = await runTask(filled);
    assert.equal(published.task.status, 'completed', published.log);
    const [entity, repository] = published.output.links;
    assert.equal(entity.entityRef, 'component:default/dock-planner');
    assert.equal((await fetch(repository.url)).status, 200);
    assert.ok(
      published.output.text[0].content.includes(
        `${forgeUrl}/meridian/dock-planner.git`,
      ),
    );
  });

  await t.test(
    'service, interface and promise are in the catalog',
    async () => {
      for (const ref of [
        'component/default/dock-planner',
        'api/default/dock-planner',
        'slo/default/dock-planner-availability',
      ]) {
        await eventually(
          () => call(`/catalog/entities/by-name/${ref}`),
          ({ status }) => status === 200,
        );
      }
      const { body: component } = await eventually(
        () => call('/catalog/entities/by-name/component/default/dock-planner'),
        ({ body }) => body.relations?.some(({ type }) => type === 'measuredBy'),
      );
      const related = component.relations.map(
        ({ type, targetRef }) => `${type} ${targetRef}`,
      );
      for (const expected of [
        'ownedBy group:default/parcel-tracking',
        'partOf system:default/tracking',
        'dependsOn component:default/observability',
        'providesApi api:default/dock-planner',
        'measuredBy slo:default/dock-planner-availability',
      ]) {
        assert.ok(
          related.includes(expected),
          `${expected} is missing in ${related}`,
        );
      }
      const { body: api } = await call(
        '/catalog/entities/by-name/api/default/dock-planner',
      );
      assert.ok(api.spec.definition.includes('/v1/greetings/{name}'));
    },
  );

  await t.test('the same name again fails with a reason', async () => {
    const { task, log } = await runTask(filled);
    assert.equal(task.status, 'failed');
    assert.match(log, /same name already exists/);
  });

  await t.test(
    'a form that the page would refuse is refused by the server too',
    async () => {
      const { status, body } = await runTask({ ...filled, name: '../escape' });
      assert.equal(status, 400, JSON.stringify(body));
    },
  );

  const project = join(workshop, 'dock-planner');
  await t.test(
    'the project is cloned, installed, checked and tested',
    async () => {
      await run('git', [
        'clone',
        '-q',
        `${forgeUrl}/meridian/dock-planner.git`,
        project,
      ]);
      const npm = (...args) =>
        run('npm', args, { cwd: project, env: cleanEnvironment() });
      await npm('ci', '--no-audit', '--no-fund');
      await npm('run', 'check');
      const { stdout } = await npm('test');
      assert.match(stdout, /fail 0/);
      const { stdout: changed } = await run('git', ['status', '--porcelain'], {
        cwd: project,
      });
      assert.equal(changed, '', 'installing and testing left changes behind');
    },
  );

  await t.test(
    'it starts, answers, is measured, and stops in order',
    async () => {
      // What `npm start` runs. npm itself would not pass SIGTERM on.
      const { scripts } = JSON.parse(
        readFileSync(join(project, 'package.json'), 'utf8'),
      );
      const [node, ...args] = scripts.start.split(' ');
      assert.equal(node, 'node');
      const service = spawn(process.execPath, args, {
        cwd: project,
        env: cleanEnvironment(),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(service, 'close');
      let log = '';
      service.stdout.on('data', chunk => (log += chunk));
      try {
        await eventually(
          () => log,
          () => log.includes('listening'),
          15,
        );
        const address = `http://127.0.0.1:${port}`;
        const get = path =>
          fetch(address + path).then(response => response.text());
        assert.equal((await fetch(`${address}/healthz`)).status, 200);
        assert.equal(
          await get('/v1/greetings/Ada'),
          '{"greeting":"Hello, Ada!"}',
        );
        assert.match(await get('/metrics'), /service_name="dock-planner"/);
      } finally {
        service.kill('SIGTERM');
      }
      await ended;
      assert.match(log, /"trace_id":"[0-9a-f]{32}"/);
      assert.match(log, /"msg":"stopped"/);
    },
  );
});

/** The developer's shell without what this test runner put into it. */
function cleanEnvironment() {
  const ours =
    /^(NODE_TEST_CONTEXT|NODE_OPTIONS|NODE_ENV|PORT|HOST|LOG_LEVEL|OTEL_|INIT_CWD|npm_(lifecycle|package|command|execpath))/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name)),
  );
}
