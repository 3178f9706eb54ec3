import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { databaseServer, eventually } from './trialPortal.mjs';

const run = promisify(execFile);
const READY = /listening/i;

/** A generated project in a folder of this machine, used as its team would. */
export class Project {
  constructor(folder) {
    this.folder = folder;
  }

  /** Writes what a dry run gave. */
  static write(folder, files) {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return new Project(folder);
  }

  static async clone(url, folder) {
    await run('git', ['clone', '-q', url, folder]);
    return new Project(folder);
  }

  read(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  async npm(...args) {
    const env = cleanEnvironment();
    const options = { cwd: this.folder, env, maxBuffer: 1e8 };
    return run('npm', args, options).catch(error => {
      const end = `${error.stdout}\n${error.stderr}`.slice(-4000);
      throw new Error(`npm ${args.join(' ')} failed:\n${end}`);
    });
  }

  /** Installs it, and runs its own type check, lint and tests. */
  async prove() {
    await this.npm('ci', '--no-audit', '--no-fund');
    await this.npm('run', 'check');
    await this.npm('run', 'lint');
    const { stdout } = await this.npm('test');
    assert.match(stdout, /fail 0/);
    assert.match(stdout, /skipped 0/);
  }

  /** What git sees as changed since it was cloned. */
  async changes() {
    const status = ['status', '--porcelain'];
    return (await run('git', status, { cwd: this.folder })).stdout;
  }

  /** Starts what a script of package.json runs, until it logs `ready`. */
  async start({ script = 'start', settings = {}, ready = READY } = {}) {
    // npm itself would not pass SIGTERM on.
    const [node, ...args] = JSON.parse(this.read('package.json')).scripts[
      script
    ].split(' ');
    assert.equal(node, 'node');
    const child = spawn(process.execPath, args, {
      cwd: this.folder,
      env: { ...cleanEnvironment(), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'close');
    let log = '';
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', chunk => (log += chunk));
    }
    await eventually(
      () => log,
      () => ready.test(log) || child.exitCode !== null,
      180,
    );
    return {
      log: () => log,
      stop: async () => {
        child.kill('SIGTERM');
        const [code] = await ended;
        return code;
      },
    };
  }
}

/** The developer's shell without what this test runner put into it. */
export function cleanEnvironment() {
  const ours =
    /^(NODE_TEST_CONTEXT|NODE_OPTIONS|NODE_ENV|PORT|HOST|LOG_LEVEL|OTEL_|OIDC_|DATABASE_URL|INIT_CWD|npm_(lifecycle|package|command|execpath))/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(kept), TEST_DATABASE_URL: databaseServer };
}
