import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { shellEnvironment } from './runCommand.ts';

const PORTAL_FOLDER = path.resolve(import.meta.dirname, '..');
/** Cloning, installing and testing come before. */
const ANSWERS_WITHIN_MS = 300_000;

/** A service that a golden path made, as its maker runs it beside the portal. */
export class GeneratedService {
  readonly #folder: string;
  readonly #process: ChildProcess;
  #output = '';

  private constructor(folder: string, commands: readonly string[]) {
    this.#folder = folder;
    const cwd = path.join(folder, 'stagecraft');
    this.#process = spawn('sh', ['-ec', commands.join('\n')], {
      cwd,
      // Without it a shell takes the folder behind the link for where it is.
      env: { ...shellEnvironment(), PWD: cwd },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', data => {
        this.#output = (this.#output + data).slice(-4000);
      });
    }
  }

  /**
   * Types commands into a shell in the portal's folder, beside which there is
   * nothing yet. The last one must start the service.
   */
  static async run(
    commands: readonly string[],
    healthUrl: string,
  ): Promise<GeneratedService> {
    const folder = await mkdtemp(path.join(tmpdir(), 'stagecraft-generated-'));
    await symlink(PORTAL_FOLDER, path.join(folder, 'stagecraft'));
    const service = new GeneratedService(folder, commands);
    try {
      await service.#untilItAnswers(healthUrl);
      return service;
    } catch (error) {
      await service.remove();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process;
    if (!pid || exitCode !== null || signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    // The shell, npm and the service it started form one process group.
    process.kill(-pid, 'SIGTERM');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #untilItAnswers(healthUrl: string): Promise<void> {
    const deadline = Date.now() + ANSWERS_WITHIN_MS;
    while (!(await answers(healthUrl))) {
      const { exitCode } = this.#process;
      if (exitCode !== null) {
        throw new Error(`It ended with ${exitCode}:\n${this.#output}`);
      }
      if (Date.now() > deadline) {
        throw new Error(`${healthUrl} does not answer:\n${this.#output}`);
      }
      await sleep(200);
    }
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
