import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkProject, documents } from './checkProject.mjs';
import { compareExpected } from './expectedFiles.mjs';
import { Project } from './Project.mjs';
import { readTemplate } from './template.mjs';
import {
  call,
  closePortal,
  dryRun,
  eventually,
  forgeUrl,
  freeServicePort,
  openPortal,
  runTask,
  workshop,
} from './trialPortal.mjs';

const require = createRequire(import.meta.url);
const Ajv = require('ajv').default ?? require('ajv');

const templates = dirname(import.meta.dirname);
const HOSTILE = `\${{ 7 * 7 }} {% if x %} "quoted": # ' <script>alert(1)</script> \\ @\`|&*!`;

/**
 * Proves a template in a real portal: its steps against their actions, its
 * files by the dry-run API, and one service from the form to its last log line.
 *
 * A trial is `{ name, answers, related, surround, probe }`: entity relations
 * that the service must have, what must run beside it (gives `{ settings,
 * stop }`), and what it must answer when it runs.
 */
export function proveTemplate(trial) {
  before(() => openPortal());
  after(closePortal);
  proveSteps(trial);
  proveFiles(trial);
  proveService(trial);
}

function proveSteps({ name }) {
  test('the template is in the catalog', () =>
    inCatalog(`template/default/${name}`));

  test('the input of each step fits its action', async () => {
    const { body: actions } = await call('/scaffolder/v2/actions');
    for (const { id, action, input } of readTemplate(name).spec.steps) {
      const schema = actions.find(it => it.id === action)?.schema.input;
      assert.ok(schema, `${id}: there is no action ${action}`);
      checkInput(id, input, schema);
    }
  });
}

/** Values that are made of answers are known only later; all others are checked. */
function checkInput(id, input, { properties, required = [] }) {
  for (const key of required) assert.ok(key in input, `${id} lacks ${key}`);
  for (const [key, value] of Object.entries(input)) {
    assert.ok(properties[key], `${id} gives ${key}, which its action ignores`);
    if (JSON.stringify(value).includes('${{')) continue;
    const validate = new Ajv({ strict: false }).compile(properties[key]);
    assert.ok(
      validate(value),
      `${id}.${key}: ${JSON.stringify(validate.errors)}`,
    );
  }
}

function proveFiles({ name, answers }) {
  test('what people write stays text, and the project keeps the rules', async () => {
    const hostile = { ...answers, description: HOSTILE };
    await checkProject(await dryRun(name, hostile), hostile);
  });

  test('a service without a system has none', async () => {
    const files = await dryRun(name, { ...answers, system: undefined });
    for (const { spec } of documents(files, 'catalog-info.yaml')) {
      assert.equal('system' in spec, false);
    }
  });

  for (const [availability, percent] of [
    ['99', 99],
    ['99.5', 99.5],
    ['99.9', 99.9],
  ]) {
    test(`the promise of ${availability} % is written down`, async () => {
      const files = await dryRun(name, { ...answers, availability });
      const [slo] = documents(files, 'slo.yaml');
      assert.equal(slo.spec.objectives[0].targetPercent, percent);
      const { good } = slo.spec.indicator.spec.ratioMetric;
      const url = `http://127.0.0.1:${answers.port}/healthz`;
      assert.equal(good.metricSource.spec.url, url);
    });
  }

  test('the files are those that were looked at', async () => {
    const file = join(templates, name, 'test', 'expected.txt');
    compareExpected(file, await dryRun(name, answers));
  });
}

function proveService({ name, answers, related, surround, probe }) {
  test('from the form to a service that runs', async t => {
    const filled = { ...answers, port: await freeServicePort() };
    const address = `${forgeUrl}/meridian/${filled.name}`;

    await t.test('the task publishes and registers', async () => {
      const { task, log, output } = await runTask(name, filled);
      assert.equal(task.status, 'completed', log);
      const [entity, repository] = output.links;
      assert.equal(entity.entityRef, `component:default/${filled.name}`);
      assert.equal((await fetch(repository.url)).status, 200);
      assert.ok(output.text[0].content.includes(`${address}.git`));
    });

    await t.test('what it made is in the catalog, with its relations', () =>
      checkCatalog(filled, related),
    );

    await t.test(
      'the same name with other answers fails with a reason',
      async () => {
        const other = { ...filled, description: 'Something else' };
        const { task, log } = await runTask(name, other);
        assert.equal(task.status, 'failed');
        assert.match(log, /same name already exists/);
      },
    );

    await t.test(
      'a form that the page would refuse is refused by the server too',
      async () => {
        const { status } = await runTask(name, {
          ...filled,
          name: '../escape',
        });
        assert.equal(status, 400);
      },
    );

    let project;
    await t.test(
      'the project is cloned, installed, checked and tested',
      async () => {
        project = await Project.clone(
          `${address}.git`,
          join(workshop, filled.name),
        );
        await project.prove();
        const changed = await project.changes();
        assert.equal(changed, '', 'installing and testing left changes behind');
      },
    );

    await t.test('it starts, answers, and stops in order', () =>
      runProject({ project, filled, surround, probe }),
    );
  });
}

/** Starts a project with what it needs beside it, asks it, and ends all of it. */
export async function runProject({ project, filled, surround, probe }) {
  const { settings, stop } = await surround(project, filled);
  try {
    const service = await project.start({ settings });
    const address = `http://127.0.0.1:${filled.port}`;
    let code;
    try {
      assert.equal(
        (await fetch(`${address}/healthz`)).status,
        200,
        service.log(),
      );
      await probe({ address, filled, settings });
    } finally {
      code = await service.stop();
    }
    assert.equal(code, 0, service.log());
    assert.match(service.log(), /"msg":"stopped"/);
  } finally {
    await stop?.();
  }
}

async function checkCatalog({ name, owner, system }, related) {
  await inCatalog(`api/default/${name}`);
  await inCatalog(`slo/default/${name}-availability`);
  await inCatalog(`servicelevelagreement/default/${name}-platform`);
  const expected = [
    `ownedBy ${owner}`,
    `partOf ${system}`,
    `providesApi api:default/${name}`,
    `measuredBy slo:default/${name}-availability`,
    ...related,
  ];
  await eventually(
    async () => {
      const { body } = await call(
        `/catalog/entities/by-name/component/default/${name}`,
      );
      return (body.relations ?? []).map(
        ({ type, targetRef }) => `${type} ${targetRef}`,
      );
    },
    found => expected.every(it => found.includes(it)),
  );
}

/** The entity, once the catalog has it. */
async function inCatalog(ref) {
  const { body } = await eventually(
    () => call(`/catalog/entities/by-name/${ref}`),
    ({ status }) => status === 200,
    60,
  );
  return body;
}
