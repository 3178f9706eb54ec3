import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.join(import.meta.dirname, '../..');
const app = path.join(root, 'packages/app');
const cli = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
// Beside packages/app, whose built frontend a running portal may be serving.
const built = path.join(root, '.data/bench');
const SOURCES = ['config.d.ts', 'package.json', 'public', 'src'];

export type Side = 'full' | 'plain';

const SIDES: Side[] = ['plain', 'full'];
const packageOf = (side: Side) => `stagecraft-bench-${side}-app`;
const linkOf = (side: Side) => path.join(root, 'node_modules', packageOf(side));

const configs = (side: Side) =>
  [
    'app-config.yaml',
    'bench/portal/app-config.bench.yaml',
    ...(side === 'plain' ? ['bench/portal/app-config.plain.yaml'] : []),
  ].flatMap(file => ['--config', path.join(root, file)]);

const entry: Record<Side, string> = {
  full: 'packages/backend/src/index.ts',
  plain: 'bench/portal/plainBackend.ts',
};

const settings = (port: number) => ({
  ...process.env,
  NODE_ENV: 'production',
  STAGECRAFT_BASE_URL: `http://localhost:${port}`,
  STAGECRAFT_PORT: String(port),
  STAGECRAFT_SESSION_SECRET: 'only-for-a-measurement-on-loopback',
});

/** Builds the frontend of both sides, each in a place of its own where its backend looks. */
export async function buildFrontends(port: number): Promise<void> {
  await removeFrontends();
  for (const side of SIDES) {
    const folder = path.join(built, side);
    await copyApp(folder);
    await build(folder, side, port);
    await symlink(folder, linkOf(side));
  }
}

async function copyApp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const source of SOURCES) {
    const target = path.join(folder, source);
    await cp(path.join(app, source), target, { recursive: true });
  }
}

/** Removes what `buildFrontends` made. */
export async function removeFrontends(): Promise<void> {
  for (const side of SIDES) await rm(linkOf(side), { force: true });
  await rm(built, { recursive: true, force: true });
}

/** A started backend and how long it took from the start of its process until it was ready, in ms. */
export interface Started {
  process: ChildProcess;
  startMs: number;
  stop(): Promise<void>;
}

export async function start(side: Side, port: number): Promise<Started> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--require',
      path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      path.join(root, entry[side]),
      ...configs(side),
    ],
    {
      cwd: path.join(root, 'packages/backend'),
      env: settings(port),
      stdio: 'ignore',
    },
  );
  const exited = new Promise<void>(resolve =>
    child.once('exit', () => resolve()),
  );
  const stop = async () => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(killer);
  };
  while (!(await isReady(port))) {
    if (child.exitCode !== null) {
      throw new Error(
        `The ${side} backend stopped with code ${child.exitCode}`,
      );
    }
    if (performance.now() - began > 120_000) {
      await stop();
      throw new Error(`The ${side} backend was not ready within 120 s`);
    }
    await sleep(50);
  }
  return { process: child, startMs: performance.now() - began, stop };
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/.backstage/health/v1/readiness`).then(
    response => response.ok,
    () => false,
  );
}

function build(folder: string, side: Side, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [cli, 'package', 'build', ...configs(side)],
      {
        cwd: folder,
        env: settings(port),
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    child.once('error', reject);
    child.once('exit', code =>
      code === 0
        ? resolve()
        : reject(
            new Error(`The build of the ${side} side ended with code ${code}`),
          ),
    );
  });
}
