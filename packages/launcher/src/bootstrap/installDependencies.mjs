import { existsSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint, explainDiskErrors } from '../console/Complaint.mjs';
import { ROOT, inRoot } from '../root.mjs';
import { hashFiles } from './hashFiles.mjs';
import { networkComplaint, runNpm, speaksOfNetwork } from './npm.mjs';
import { installWhole } from './obtainNode.mjs';
import { stampAt } from './stamp.mjs';
import { yarnEnvironment } from './yarnEnvironment.mjs';

/** The package manager, fetched from npm; package.json names the same version. */
export const YARN_VERSION = '4.18.1';

const NEEDED_GB = 2.5;

const installStamp = () =>
  stampAt(inRoot('node_modules', '.stagecraft-install'));

/** Installs the dependencies with the committed lockfile unless they are there. */
export async function installDependencies(steps, supervisor) {
  const hash = installHash();
  const stamp = installStamp();
  if (stamp.isFresh(hash)) return;
  requireDiskSpace();
  const yarn = await obtainYarn(steps, supervisor);
  await steps.run('Install the dependencies', async step => {
    stamp.begin();
    await runInstall(yarn, supervisor, line => step.progress(shorten(line)));
    stamp.finish(hash);
  });
}

/** Whether dependencies are there, and whether they are complete and current. */
export function installState() {
  return {
    exists: existsSync(inRoot('node_modules')),
    isComplete: installStamp().isFresh(installHash()),
  };
}

/** The path of yarn's program. */
export async function obtainYarn(steps) {
  const folder = inRoot('.tools', `yarn-${YARN_VERSION}`);
  const name = '@yarnpkg/cli-dist';
  const binary = join(folder, 'node_modules', name, 'bin', 'yarn.js');
  if (!existsSync(binary)) {
    await steps.run(`Get yarn ${YARN_VERSION}`, () =>
      installWhole({ name, version: YARN_VERSION, folder }),
    );
  }
  return binary;
}

/** The environment for yarn, with the registry and the proxy that npm uses here. */
export async function yarnSettings(env) {
  const registry = await runNpm(['config', 'get', 'registry'], { cwd: ROOT })
    .then(output => output.trim().split('\n').at(-1))
    .catch(() => undefined);
  return yarnEnvironment(env, registry);
}

async function runInstall(yarn, supervisor, onLine) {
  try {
    await supervisor.runCommand({
      name: 'yarn install',
      command: process.execPath,
      args: [yarn, 'install', '--immutable'],
      cwd: ROOT,
      env: await yarnSettings(process.env),
      onLine,
    });
  } catch (error) {
    throw explainInstall(error);
  }
}

/** Says what a failed `yarn install` means for the person who started it. */
export function explainInstall(error) {
  const output = error.output ?? '';
  const disk = explainDiskErrors(error, ROOT);
  if (disk !== error) return disk;
  if (/YN0028|lockfile would have been modified/.test(output)) {
    return new Complaint(
      'yarn.lock does not fit the package.json files.',
      "If you changed a dependency, run 'npx @yarnpkg/cli-dist@4 install' and commit yarn.lock with it; if not, restore both with git.",
    );
  }
  if (speaksOfNetwork(output)) {
    return networkComplaint('The dependencies', error);
  }
  if (error.outcome?.signal) {
    return new Complaint(
      `The installation was cut off: yarn was ended by ${error.outcome.signal}.`,
      'Start again: it goes on where it stopped. If nobody ended it, the system may have done so because memory ran out: end other programs, or add swap.',
      { cause: error },
    );
  }
  return new Complaint(
    `The dependencies could not be installed:\n${output
      .split('\n')
      .filter(line => /YN0001|YN0035|Error|error/.test(line))
      .slice(0, 8)
      .join('\n')}`,
    'Start again; if it fails in the same way, remove the folder node_modules and start again.',
    { cause: error },
  );
}

function installHash() {
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(inRoot(folder)).map(name =>
      inRoot(folder, name, 'package.json'),
    ),
  );
  const files = [
    inRoot('package.json'),
    inRoot('yarn.lock'),
    inRoot('.yarnrc.yml'),
    ...manifests.filter(file => existsSync(file)).sort(),
  ];
  const { platform, arch } = process;
  return hashFiles(ROOT, files, [YARN_VERSION, platform, arch]);
}

function requireDiskSpace() {
  const { bavail, bsize } = statfsSync(ROOT);
  const free = (bavail * bsize) / 1e9;
  if (free >= NEEDED_GB || existsSync(inRoot('node_modules'))) return;
  throw new Complaint(
    `Only ${free.toFixed(
      1,
    )} GB are free on the disk that holds ${ROOT}; the dependencies and the first build need ${NEEDED_GB} GB.`,
    'Free some space, then start again.',
  );
}

// "➤ YN0013: │ 12 packages were added" becomes "12 packages were added".
function shorten(line) {
  return line.replace(/^➤ YN\d+: [│┌└ ]*/u, '').slice(0, 60);
}
