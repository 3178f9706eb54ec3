import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { parse, parseAllDocuments } from 'yaml';
import {
  call,
  cleanEnvironment,
  closePortal,
  dryRun,
  eventually,
  forgeUrl,
  freeServicePort,
  openPortal,
  runTask,
  workshop,
} from './trialPortal.mjs';

/**
 * The whole way: from the form to the generated project, which is cloned,
 * installed, type-checked, tested, started and stopped.
 */
const run = promisify(execFile);

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

before(openPortal);
after(closePortal);

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
