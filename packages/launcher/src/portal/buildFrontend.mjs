import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { hashFiles, listFiles } from '../bootstrap/hashFiles.mjs';
import { stampAt } from '../bootstrap/stamp.mjs';
import { explainDiskErrors } from '../console/Complaint.mjs';
import { takeRunLock } from '../processes/runLock.mjs';
import { ROOT, inRoot } from '../root.mjs';

const IN_BUNDLE =
  /^(frontend|frontend-plugin|frontend-plugin-module|web-library|common-library)$/;

/** Builds packages/app unless what goes into it is unchanged since the last build. */
export async function buildFrontend({ steps, supervisor, env }) {
  const hash = frontendHash();
  const stamp = stampAt(inRoot('packages', 'app', 'dist', '.stagecraft-build'));
  if (stamp.isFresh(hash)) return;
  await steps.run('Build the frontend', async step => {
    const lock = await waitForLock(step);
    try {
      if (stamp.isFresh(hash)) return;
      stamp.begin();
      await build({ supervisor, env });
      stamp.finish(hash);
    } catch (error) {
      throw explainDiskErrors(error, ROOT);
    } finally {
      lock.release();
    }
  });
}

async function build({ supervisor, env }) {
  await supervisor.runCommand({
    name: 'the build of the frontend',
    command: process.execPath,
    args: [
      '--max-old-space-size=4096',
      inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
      'package',
      'build',
      '--config',
      inRoot('app-config.yaml'),
    ],
    cwd: inRoot('packages', 'app'),
    env: { ...env, NODE_ENV: 'production', FORCE_COLOR: '0' },
  });
}

// A test run and a start may both want to build; the second one waits.
async function waitForLock(step) {
  const file = inRoot('node_modules', '.stagecraft-build-lock');
  for (;;) {
    try {
      return await takeRunLock(file);
    } catch (error) {
      if (!error.remedy) throw error;
      step.progress('another build runs');
      await delay(500);
    }
  }
}

function frontendHash() {
  const rooms = ['packages', 'plugins']
    .flatMap(folder =>
      readdirSync(inRoot(folder)).map(name => inRoot(folder, name)),
    )
    .filter(isInBundle);
  const files = listFiles([
    ...rooms,
    inRoot('yarn.lock'),
    inRoot('app-config.yaml'),
  ]);
  const sources = files.filter(file => !/\.test\.[jt]sx?$/.test(file));
  return hashFiles(ROOT, sources);
}

function isInBundle(room) {
  const manifest = `${room}/package.json`;
  if (!existsSync(manifest)) return false;
  const { backstage } = JSON.parse(readFileSync(manifest, 'utf8'));
  return IN_BUNDLE.test(backstage?.role ?? '');
}
