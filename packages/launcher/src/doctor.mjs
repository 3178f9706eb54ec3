import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  statfsSync,
} from 'node:fs';
import { freemem, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { installState } from './bootstrap/installDependencies.mjs';
import { runNpm } from './bootstrap/npm.mjs';
import { describeError } from './console/Complaint.mjs';
import { isMissing } from './database/dataFolder.mjs';
import * as judge from './doctor/judge.mjs';
import { PORTS, portsFrom, tryPort } from './processes/ports.mjs';
import { isRunning } from './processes/processIdentity.mjs';
import { readRecord } from './processes/runLock.mjs';
import { ROOT } from './root.mjs';

const MARKS = { good: '✔', note: '!', bad: '✖' };
const PATIENCE = ['--fetch-retries=0', '--fetch-timeout=10000'];

async function main() {
  console.log('Stagecraft doctor');
  const dataDir = resolve(process.env.STAGECRAFT_DATA ?? join(ROOT, '.data'));
  const record = readRecord(join(dataDir, 'run.json'));
  const runs = record !== undefined && isRunning(record);
  const findings = [
    ...programs(),
    ...machine(),
    judge.judgeInstall(installState()),
    judge.judgeData(dataState(dataDir, runs)),
    ...(await ports(runs)),
    judge.judgeRegistry(await registryError()),
  ];
  for (const { state, text, mend } of findings) {
    console.log(`  ${MARKS[state]} ${text}`);
    for (const line of mend?.split('\n') ?? []) console.log(`      ${line}`);
  }
  const bad = findings.filter(({ state }) => state === 'bad').length;
  console.log(
    bad === 0
      ? '\n  Nothing stands in the way of npm start.'
      : `\n  ${bad} to mend before npm start.`,
  );
  process.exit(bad === 0 ? 0 : 1);
}

function programs() {
  return [
    judge.judgeNode(process.version),
    judge.judgeNpm(output('npm', ['--version'])),
    judge.judgeGit(output('git', ['--version'])),
  ];
}

function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function machine() {
  const { bavail, bsize } = statfsSync(ROOT);
  const isInstalled = existsSync(join(ROOT, 'node_modules'));
  return [
    judge.judgeFolder(ROOT, isWritable(ROOT)),
    judge.judgeDisk(bavail * bsize, isInstalled),
    judge.judgeMemory(totalmem(), availableMemory()),
  ];
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// What the system could free counts as available; Node 18 cannot tell.
function availableMemory() {
  try {
    const text = readFileSync('/proc/meminfo', 'utf8');
    return Number(/MemAvailable:\s+(\d+)/.exec(text)[1]) * 1024;
  } catch {
    return freemem();
  }
}

function dataState(dataDir, runs) {
  const home = join(dataDir, 'postgres');
  try {
    return { runs, exists: !isMissing(home) };
  } catch (problem) {
    return { problem };
  }
}

async function ports(isOurs) {
  const wanted = Object.entries(portsFrom(process.env));
  const local = wanted.filter(([name]) => name !== 'app');
  return Promise.all(
    local.map(async ([name, port]) => {
      const code = await tryPort(port);
      return judge.judgePort({ ...PORTS[name], port, code, isOurs });
    }),
  );
}

async function registryError() {
  try {
    await runNpm(['ping', ...PATIENCE]);
    return undefined;
  } catch (error) {
    return (
      /\b(E[A-Z_]{3,}|ENOTFOUND)\b/.exec(error.output ?? '')?.[0] ?? 'no answer'
    );
  }
}

main().catch(error => {
  console.error(describeError(error));
  process.exit(1);
});
