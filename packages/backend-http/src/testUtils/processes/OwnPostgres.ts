import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DatabaseAddress } from './startReplica';

interface Process {
  address: DatabaseAddress;
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** As a lost machine ends it: every process at once. */
  kill(): Promise<void>;
}

const SCRIPT = require.resolve('../../../../launcher/src/ownDatabase.mjs');

/**
 * A PostgreSQL server of a test's own, which has its data and its port until it
 * is removed, and forgets nothing that it has acknowledged.
 */
export class OwnPostgres {
  readonly #folder: string;
  readonly #port: number;
  #process?: Process;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  /** Makes one and starts it. */
  static async create(): Promise<OwnPostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'stagecraft-postgres-'));
    const server = new OwnPostgres(folder, await freePort());
    await server.start();
    return server;
  }

  /** Where it is; it must have been started. */
  get address(): DatabaseAddress {
    return this.#running().address;
  }

  /** Starts it again after it was stopped or killed. */
  async start(): Promise<void> {
    this.#process = await startProcess(this.#folder, this.#port);
  }

  /** Stops it as an operator does. */
  async stop(): Promise<void> {
    await this.#running().stop();
  }

  /** Ends it as a lost machine does, and starts it again. */
  async crash(): Promise<void> {
    await this.#running().kill();
    await this.start();
  }

  /** Stops it and removes its data. */
  async remove(): Promise<void> {
    await this.#process?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #running(): Process {
    if (this.#process) return this.#process;
    throw new Error('PostgreSQL was never started');
  }
}

/** A port of loopback that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function startProcess(folder: string, port: number): Promise<Process> {
  const child = spawn(process.execPath, [SCRIPT, folder, String(port)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>(done => child.once('exit', () => done()));
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    new Promise<string>(done => lines.once('line', done)),
    gone.then(() => {
      throw new Error('PostgreSQL did not start');
    }),
  ]);
  const { pid, ...server } = JSON.parse(first);
  return {
    address: { ...server, database: 'postgres' },
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
    async kill() {
      process.kill(pid, 'SIGKILL');
      await gone;
    },
  };
}
