import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

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
  /** Tasks that run, all the time. */
  tasks?: string[];
  /** Services of the catalog, `service-0` and so on, each with an objective. */
  services?: number;
  /** Where the notifications plugin answers, if anywhere. */
  notificationsUrl?: string;
}

/** A backend in a process of its own. */
export interface Replica {
  /** Sends a request of the plugin's interface, such as `POST /v1/samples`. */
  send(method: string, path: string, body?: object): Promise<Response>;
  /** Without any chance to tidy up. */
  kill(): Promise<void>;
  /** What it wrote when something failed. */
  complaints(): string;
}

const TOKEN = 'only-for-a-test-on-loopback';
const START_LIMIT_MS = 60_000;
const READY_CHECK_MS = 25;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

function configOf(options: ReplicaOptions, port: number) {
  const { database, notificationsUrl } = options;
  return {
    app: { baseUrl: `http://127.0.0.1:${port}` },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'test' } },
        ],
      },
      database: {
        client: 'pg',
        connection: database,
        ensureExists: false,
        plugin: { sla: { connection: database } },
      },
    },
    ...(notificationsUrl && {
      discovery: {
        endpoints: [{ target: notificationsUrl, plugins: ['notifications'] }],
      },
    }),
    permission: { enabled: false },
  };
}

/** Starts a replica and resolves when it answers. */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'stagecraft-replica-'));
  const config = join(folder, 'config.json');
  await writeFile(config, JSON.stringify(configOf(options, port)));
  const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  const script = join(__dirname, 'replica.ts');
  const child = spawn(
    process.execPath,
    ['--require', transform, script, '--config', config],
    {
      env: {
        ...process.env,
        NODE_ENV: 'development',
        NODE_OPTIONS: '',
        LOG_LEVEL: 'warn',
        REPLICA_TASKS: (options.tasks ?? []).join(','),
        REPLICA_SERVICES: String(options.services ?? 1),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: string[] = [];
  const keep = (chunk: Buffer) => output.push(chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const gone = new Promise<void>(done => child.once('exit', () => done()));
  const send = (method: string, path: string, body?: object) =>
    fetch(`http://127.0.0.1:${port}/api/sla${path}`, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  const replica: Replica = {
    send,
    async kill() {
      child.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
    complaints: () => output.join(''),
  };
  await untilReady(replica, () => child.exitCode !== null);
  return replica;
}

async function untilReady(replica: Replica, ended: () => boolean) {
  const until = performance.now() + START_LIMIT_MS;
  while (!ended() && performance.now() < until) {
    const answer = await replica
      .send('GET', '/v1/objectives?limit=1')
      .catch(() => undefined);
    if (answer?.ok) return;
    await pause(READY_CHECK_MS);
  }
  await replica.kill();
  throw new Error(`The replica did not start:\n${replica.complaints()}`);
}
