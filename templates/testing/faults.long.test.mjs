import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { promisify } from 'node:util';
import { trial } from '../node-service-auth/test/trial.mjs';
import { answer500, FaultyHost, hang } from './FaultyHost.mjs';
import { NOTHING, repositoryFolder, stateOf, WHOLE } from './serviceState.mjs';
import { readTemplate } from './template.mjs';
import {
  account,
  call,
  closePortal,
  dryRunAnswer,
  eventually,
  forgeUrl,
  openHost,
  openPortal,
  runTask,
  workshop,
} from './trialPortal.mjs';

/**
 * Whole tasks in a real portal, with a git host that fails between the steps:
 * what is left, what people are told, and what the same form does afterwards.
 */
const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  findCanaries,
  recordingLogger,
} = require('@stagecraft/backstage-backend-http/testUtils');
const git = (...args) => promisify(execFile)('git', args);

const canaries = {
  task: 'canary-task+3f9a/0c1d7e',
  environment: 'canary-environment+a4d8/27f05e',
  host: account.password,
};
const log = recordingLogger();
const outputs = {};
let host;

before(async () => {
  await openHost();
  host = await FaultyHost.start(forgeUrl);
  await openPortal({
    host: { ...account, url: host.url },
    scaffolder: {
      defaultEnvironment: { secrets: { DEPLOY_KEY: canaries.environment } },
    },
    features: [
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => log,
      }),
    ],
  });
  await eventually(
    () => call(`/catalog/entities/by-name/template/default/${trial.name}`),
    ({ status }) => status === 200,
  );
});
afterEach(() => host.heal());
after(async () => {
  host?.stop();
  await closePortal();
});

const REPOSITORIES = /^POST .*\/orgs\/meridian\/repos$/;
const FACTS = /^GET .*\/repos\/meridian\/[a-z0-9-]+$/;
const PUSH = /^POST .*\/git-receive-pack$/;
/** Of one repository: the catalog reads the others' whenever it pleases. */
const documentOf = name =>
  new RegExp(`^GET .*/${name}/contents/catalog-info\\.yaml`);

/** Runs the golden path with secrets, and keeps all that it says for later. */
async function run(name) {
  const answers = { ...trial.answers, name };
  const secrets = { NPM_TOKEN: canaries.task };
  const ended = await runTask(trial.name, answers, secrets);
  outputs[`task ${Object.keys(outputs).length} ${name}`] =
    JSON.stringify(ended);
  return ended;
}

/** `[what, request, fault, what the task says, what is left]` */
const FAILURES = [
  [
    'is not there when the repository is to be made',
    [REPOSITORIES, { before: answer500 }],
    /answered with 500/,
    NOTHING,
  ],
  [
    'names another host for the push',
    [
      FACTS,
      {
        after: (res, { body, status }) => {
          const facts = JSON.parse(body);
          const clone_url = 'http://localhost:9/meridian/elsewhere.git';
          res.writeHead(status).end(JSON.stringify({ ...facts, clone_url }));
        },
      },
    ],
    /its own address must be set/,
    { repository: 'archived', commits: 0, registered: 0 },
  ],
  [
    'refuses the push',
    [PUSH, { before: answer500 }],
    /did not take the push/,
    { repository: 'archived', commits: 0, registered: 0 },
  ],
  [
    'fails when the catalog reads what was published',
    [documentOf('lost-3'), { before: answer500 }],
    /catalog-info\.yaml/,
    { repository: 'archived', commits: 1, registered: 0 },
  ],
  [
    'has lost the repository when the catalog reads it',
    [
      documentOf('lost-4'),
      {
        before: res => {
          rmSync(repositoryFolder('lost-4'), { recursive: true });
          answer500(res);
        },
        times: 1,
      },
    ],
    /catalog-info\.yaml/,
    NOTHING,
  ],
  [
    'hangs when the repository is to be made',
    [REPOSITORIES, { before: hang, times: 1 }],
    /no answer within 60 seconds/,
    NOTHING,
  ],
];

for (const [index, [what, fault, says, left]] of FAILURES.entries()) {
  test(`a git host that ${what}: nothing is orphaned, and the same form works later`, async () => {
    const name = `lost-${index}`;
    host.fail(...fault);
    const { task, log: told } = await run(name);
    assert.equal(task.status, 'failed', told);
    assert.match(told, says);
    assert.match(told, /[Ss]tart the golden path again with the same answers/);
    assert.deepEqual(await stateOf(name), left, told);
    host.heal();
    const again = await run(name);
    assert.equal(again.task.status, 'completed', again.log);
    assert.deepEqual(await stateOf(name), WHOLE);
  });
}

for (const [what, pattern] of [
  ['makes the repository', REPOSITORIES],
  ['takes the push', PUSH],
]) {
  test(`a git host that ${what} and says that it failed: the task goes on`, async () => {
    const name = `lied-${what.split(' ')[0]}`;
    host.fail(pattern, { after: answer500, times: 1 });
    const { task, log: told } = await run(name);
    assert.equal(task.status, 'completed', told);
    assert.deepEqual(await stateOf(name), WHOLE);
  });
}

test('the same form sent again finds everything, and makes nothing twice', async () => {
  await run('twice');
  const { task, log: told } = await run('twice');
  assert.equal(task.status, 'completed', told);
  assert.match(told, /it is adopted as it is/);
  assert.match(told, /its registration is adopted/);
  assert.deepEqual(await stateOf('twice'), WHOLE);
});

test('a secret among the answers is refused, in a dry run too', async () => {
  const template = readTemplate(trial.name);
  const [render] = template.spec.steps;
  render.input.values.description = 'x ${{ secrets.NPM_TOKEN }}';
  const { status, body } = await dryRunAnswer(template, trial.answers, {
    NPM_TOKEN: canaries.task,
  });
  assert.notEqual(status, 200);
  outputs['refused dry run'] = JSON.stringify(body);
  assert.match(outputs['refused dry run'], /description holds the secret/);
});

test('a dry run says where everything would be, and asks the git host nothing', async () => {
  const asked = host.seen.length;
  const { status, body } = await dryRunAnswer(
    readTemplate(trial.name),
    { ...trial.answers, name: 'dry' },
    { NPM_TOKEN: canaries.task },
  );
  outputs['dry run'] = JSON.stringify(body);
  assert.equal(status, 200, outputs['dry run']);
  assert.ok(JSON.stringify(body.output).includes(`${host.url}/meridian/dry`));
  assert.equal(host.seen.length, asked);
});

test('no secret is in what any of these runs said, logged, or wrote', async () => {
  for (const name of ['twice', 'lied-takes']) {
    const folder = join(workshop, `read ${name}`);
    await git('clone', '-q', `${forgeUrl}/meridian/${name}.git`, folder);
    for (const file of readdirSync(folder, { recursive: true })) {
      const text = await readText(join(folder, file));
      if (text) outputs[`${name}/${file}`] = text;
    }
  }
  assert.ok(outputs['twice/.platform/answers.yaml']);
  outputs.log = log.text();
  assert.match(outputs.log, /Rendering base/);
  const all = Object.values(canaries);
  assert.deepEqual(findCanaries(outputs, all), []);
  // A search that finds nothing must be able to find.
  log.warn('could not sign in', { token: canaries.host });
  assert.equal(findCanaries({ log: log.text() }, all).length, 1);
});

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
