import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Knex } from 'knex';

/** Where the tables are. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** A plugin in a process of its own. */
export interface Replica {
  /** Sends a request of the plugin's interface, such as `POST /v1/samples`. */
  send(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Without any chance to tidy up. */
  kill(): Promise<void>;
  /** What it wrote when something failed. */
  complaints(): string;
}

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const LONGEST_REQUEST_MS = 10_000;

/** Address of the database that a test is connected to. */
export function addressOf(db: Knex): DatabaseAddress {
  const { host, port, user, password, database } = db.client.config.connection;
  return { host, port: Number(port), user, password, database };
}

/** Starts the script, and resolves with the process and the port that it writes once it listens. */
async function spawnReplica(script: string, told: object) {
  const child = spawn(process.execPath, ['--require', TRANSFORM, script], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      REPLICA: JSON.stringify(told),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', chunk => complaints.push(String(chunk)));
  const gone = new Promise<void>(done => child.once('exit', () => done()));
  const port = await Promise.race([
    new Promise<string>(done =>
      createInterface({ input: child.stdout }).once('line', done),
    ),
    gone.then(() => {
      throw new Error(`The replica did not start:\n${complaints.join('')}`);
    }),
  ]);
  return { child, complaints, gone, port };
}

/**
 * Starts a replica and resolves when it listens.
 *
 * @param options.script - TypeScript that serves the plugin on a free port of
 *   loopback and writes the port as its first line; what it is `told` stands as
 *   JSON in `REPLICA`
 * @param options.basePath - below which it serves, such as `/api/sla`
 */
export async function startReplica(options: {
  script: string;
  basePath: string;
  told: object;
}): Promise<Replica> {
  const { script, basePath, told } = options;
  const { child, complaints, gone, port } = await spawnReplica(script, told);
  return {
    send: (method, path, body, headers) =>
      fetch(`http://127.0.0.1:${port}${basePath}${path}`, {
        method,
        headers: {
          ...headers,
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(LONGEST_REQUEST_MS),
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    complaints: () => complaints.join(''),
  };
}
