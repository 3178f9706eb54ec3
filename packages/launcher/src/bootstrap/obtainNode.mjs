import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../root.mjs';
import { NODE_VERSION, nodePackageFor } from './chooseNode.mjs';
import { installPackage } from './npm.mjs';

/**
 * The path of a Node that suits, fetched from npm into `.tools/` when it is
 * not there yet.
 */
export async function obtainNode(steps, track) {
  const name = nodePackageFor(machine());
  const folder = inRoot('.tools', `node-${NODE_VERSION}`);
  const binary = join(folder, 'node_modules', name, 'bin', 'node');
  if (existsSync(binary)) return binary;
  await steps.run(
    `Get Node ${NODE_VERSION} (this machine has ${process.version})`,
    () => installWhole({ name, version: NODE_VERSION, folder, track }),
  );
  return binary;
}

/** Installs beside the final place, so that a half-finished one is never used. */
export async function installWhole({ name, version, folder, track }) {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await installPackage({ name, version, folder: draft, track });
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function machine() {
  const { platform, arch } = process;
  // glibc reports its version; musl does not.
  const isMusl =
    platform === 'linux' &&
    !process.report?.getReport().header.glibcVersionRuntime;
  return { platform, arch, isMusl };
}

/** Whether a binary runs here at all. */
export function runs(binary) {
  return spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
}
