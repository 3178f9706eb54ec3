import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const tools = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '.tools',
  'prometheus',
);
const unpacked = join(tools, 'usr', 'bin', 'prometheus');

/** Path of a Prometheus: that of the machine, or Debian's, unpacked beside our other tools. */
export async function obtainPrometheus() {
  const onPath = process.env.PATH.split(delimiter)
    .map(folder => join(folder, 'prometheus'))
    .find(existsSync);
  if (onPath) return onPath;
  if (!existsSync(unpacked)) await unpackPackage();
  return unpacked;
}

async function unpackPackage() {
  mkdirSync(tools, { recursive: true });
  try {
    await download().catch(async () => {
      // Package lists may be missing or old; only root may renew them.
      await run('apt-get', ['update'], { timeout: 120_000 });
      await download();
    });
    const packages = readdirSync(tools).filter(name => name.endsWith('.deb'));
    await run('dpkg', ['-x', join(tools, packages[0]), tools]);
  } catch (error) {
    throw new Error(
      `This test needs Prometheus: install it so that 'prometheus' is on the PATH, or let 'apt-get download prometheus' work (as root: apt-get update). ${error.message}`,
    );
  }
  assert.ok(existsSync(unpacked), `${unpacked} is not in Debian's package`);
}

function download() {
  return run('apt-get', ['download', 'prometheus'], {
    cwd: tools,
    timeout: 120_000,
  });
}

/** Starts Prometheus on a folder that it keeps, and stops it in order. */
export async function startPrometheus({ folder, port, target, job, rules }) {
  mkdirSync(folder, { recursive: true });
  const config = {
    global: { scrape_interval: '5s', evaluation_interval: '5s' },
    rule_files: [rules],
    scrape_configs: [
      { job_name: job, static_configs: [{ targets: [target] }] },
    ],
  };
  const file = join(folder, 'prometheus.yml');
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(
    await obtainPrometheus(),
    [
      `--config.file=${file}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=warn',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const ended = once(child, 'exit');
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
