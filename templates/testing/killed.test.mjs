import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { trial } from '../node-service-auth/test/trial.mjs';
import { FaultyHost } from './FaultyHost.mjs';
import { stateOf, WHOLE } from './serviceState.mjs';
import {
  account,
  call,
  closePortal,
  forgeUrl,
  openHost,
  portalOptions,
  runTask,
  startTask,
  taskEnd,
  untilInCatalog,
  usePortal,
  workshop,
} from './trialPortal.mjs';

/**
 * A portal that is killed in the middle of a task, and started again: what is
 * there afterwards is one repository with one commit and one registration.
 */
const { parse } = createRequire(import.meta.url)('yaml');
const LONG = Boolean(process.env.STAGECRAFT_TEST_LONG);
const root = join(import.meta.dirname, '..', '..');
const PROGRAM = join(import.meta.dirname, 'portalProcess.mjs');
/** As the portal is configured, but that a test does not wait a minute. */
const AS_CONFIGURED = {
  ...parse(readFileSync(join(root, 'app-config.yaml'), 'utf8')).scaffolder
    .taskRecovery,
  staleTimeout: { seconds: 10 },
};
/** As Backstage is without a word in its configuration. */
const OFF = { enabled: false };
let host;
let portal;

before(async () => {
  await openHost();
  host = await FaultyHost.start(forgeUrl);
});
after(async () => {
  await kill();
  host?.stop();
  await closePortal();
});

/** Starts a portal; `folder` is where its tasks have their files. */
async function start(taskRecovery, folder = workshop) {
  const options = portalOptions({
    folder,
    host: { ...account, url: host.url },
    scaffolder: { taskRecovery },
  });
  portal = spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, PORTAL: JSON.stringify(options) },
  });
  usePortal(await portOf(portal));
  await untilInCatalog(`template:default/${trial.name}`);
  await untilInCatalog('group:default/parcel-tracking');
}

async function portOf({ stdout }) {
  let said = '';
  for await (const text of stdout.iterator({ destroyOnReturn: false })) {
    said += text;
    const [, port] = /listening at (\d+)\n/.exec(said) ?? [];
    if (port) {
      stdout.resume();
      return port;
    }
  }
  throw new Error(`The portal ended before it listened: ${said}`);
}

/** Without any chance to tidy up. */
async function kill() {
  const dying = portal;
  portal = undefined;
  // False for one that has ended by itself.
  if (dying?.kill('SIGKILL')) await once(dying, 'exit');
}

/** Starts a task and kills the portal at that point of it; the id of the task. */
async function killedAt({ asked, how }, answers) {
  let started;
  const dead = new Promise((resolve, reject) => {
    const end = async res => {
      await started;
      await kill();
      res.destroy();
    };
    host.fail(asked, {
      [how]: res => end(res).then(resolve, reject),
      times: 1,
    });
  });
  started = startTask(trial.name, answers);
  const [{ body }] = await Promise.all([started, dead]);
  return body.id;
}

const MADE = {
  when: 'the repository was made',
  asked: /^POST .*\/orgs\/meridian\/repos$/,
  how: 'after',
};
const PUSHED = {
  when: 'the commit was pushed',
  asked: /^POST .*\/git-receive-pack$/,
  how: 'after',
};
const POINTS = [
  MADE,
  PUSHED,
  {
    when: 'it was about to be registered',
    asked: /^GET .*\/contents\/catalog-info\.yaml/,
    how: 'before',
  },
];
const ROUNDS = LONG ? Array.from({ length: 5 }, () => POINTS).flat() : [PUSHED];

for (const [index, point] of ROUNDS.entries()) {
  test(`killed when ${point.when}, the task goes on in the next portal`, async () => {
    const name = `killed-${index}`;
    if (!portal) await start(AS_CONFIGURED);
    const id = await killedAt(point, { ...trial.answers, name });
    await start(AS_CONFIGURED);
    const { task, log } = await taskEnd(id);
    assert.equal(task.status, 'completed', log);
    assert.deepEqual(await stateOf(name), WHOLE, log);
  });
}

for (const [index, point] of LONG ? POINTS.entries() : []) {
  test(`killed when ${point.when} where tasks do not go on, the same form does the rest`, async () => {
    const answers = { ...trial.answers, name: `again-${index}` };
    await kill();
    await start(OFF);
    await killedAt(point, answers);
    await start(OFF);
    const { task, log } = await runTask(trial.name, answers);
    assert.equal(task.status, 'completed', log);
    assert.deepEqual(await stateOf(answers.name), WHOLE, log);
  });
}

if (LONG) {
  test('killed when the repository was made, a portal without its files fails, and the same form does the rest', async () => {
    const answers = { ...trial.answers, name: 'elsewhere' };
    const other = join(workshop, 'another machine');
    mkdirSync(other);
    await kill();
    await start(AS_CONFIGURED);
    const id = await killedAt(MADE, answers);
    await start(AS_CONFIGURED, other);
    const { task, log } = await taskEnd(id);
    assert.equal(task.status, 'failed', log);
    assert.match(log, /Start the golden path again with the same answers/);
    const left = { repository: 'archived', commits: 0, registered: 0 };
    assert.deepEqual(await stateOf(answers.name), left, log);
    const again = await runTask(trial.name, answers);
    assert.equal(again.task.status, 'completed', again.log);
    assert.deepEqual(await stateOf(answers.name), WHOLE, again.log);
  });
}
