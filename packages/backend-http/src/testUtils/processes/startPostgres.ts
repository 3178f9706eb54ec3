import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { DatabaseAddress } from './startReplica';

/** A PostgreSQL server of a test's own, whose data stays when it ends. */
export interface PostgresServer {
  address: DatabaseAddress;
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** As a lost machine ends it: every process at once. */
  kill(): Promise<void>;
}

const SCRIPT = require.resolve('../../../../launcher/src/ownDatabase.mjs');

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

/**
 * Starts the server that has its data below `folder` and listens on `port`;
 * it forgets nothing that it has acknowledged.
 */
export async function startPostgres(
  folder: string,
  port: number,
): Promise<PostgresServer> {
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
