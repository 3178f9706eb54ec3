import type { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where the tables are. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** What a replica is started with. */
export interface ReplicaOptions {
  database: DatabaseAddress;
  /** What it does all the time; nothing for one that only answers. */
  work?: ('evaluate-alerts' | 'deliver-alerts')[];
  /** Where the notifications plugin answers, if anywhere. */
  notificationsUrl?: string;
}

/** The plugin in a process of its own. */
export interface Replica {
  /** Sends a request of the plugin's interface, such as `POST /v1/samples`. */
  send(method: string, path: string, body?: object): Promise<Response>;
  /** Without any chance to tidy up. */
  kill(): Promise<void>;
  /** What it wrote when something failed. */
  complaints(): string;
}

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/** Address of the database that a test is connected to. */
export function addressOf(db: Knex): DatabaseAddress {
  const { host, port, user, password, database } = db.client.config.connection;
  return { host, port: Number(port), user, password, database };
}

/** Starts a replica and resolves when it listens. */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const child = spawn(
    process.execPath,
    ['--require', TRANSFORM, join(__dirname, 'replica.ts')],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        REPLICA: JSON.stringify({ work: [], ...options }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
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
  return {
    send: (method, path, body) =>
      fetch(`http://127.0.0.1:${port}/api/sla${path}`, {
        method,
        headers: body && { 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    complaints: () => complaints.join(''),
  };
}
