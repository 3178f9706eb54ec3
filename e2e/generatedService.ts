import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, shellEnvironment } from './runCommand.ts';

/** A repository that a golden path made, cloned to this machine. */
export class GeneratedService {
  readonly #folder: string;
  #process?: ChildProcess;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async clone(url: string): Promise<GeneratedService> {
    const folder = await mkdtemp(path.join(tmpdir(), 'stagecraft-generated-'));
    await runCommand('git', ['clone', '--quiet', url, folder], tmpdir());
    return new GeneratedService(folder);
  }

  install(): Promise<void> {
    return runCommand('npm', ['ci', '--no-audit', '--no-fund'], this.#folder);
  }

  test(): Promise<void> {
    return runCommand('npm', ['test'], this.#folder);
  }

  /** Starts it and resolves when it answers. */
  async start(healthUrl: string): Promise<void> {
    this.#process = spawn('npm', ['start'], {
      cwd: this.#folder,
      env: shellEnvironment(),
      stdio: 'ignore',
      detached: true,
    });
    const deadline = Date.now() + 30_000;
    while (!(await answers(healthUrl))) {
      if (Date.now() > deadline)
        throw new Error(`${healthUrl} did not answer within 30 s`);
      await sleep(200);
    }
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    // npm and the service it started form one process group.
    process.kill(-child.pid, 'SIGTERM');
    await ended;
    this.#process = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A port on which the local configuration lets the probe call. */
export async function freeServicePort(): Promise<number> {
  for (let port = 3100; port <= 3199; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error('Every port from 3100 to 3199 is taken');
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    response => response.ok,
    () => false,
  );
}
