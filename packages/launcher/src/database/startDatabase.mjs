import {
  chmodSync,
  chownSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Complaint, explainDiskErrors } from '../console/Complaint.mjs';
import { whyItEnded } from '../processes/Supervisor.mjs';
import { findRunningServer, isMissing } from './dataFolder.mjs';
import { placeServer } from './serverFiles.mjs';
import { serverAccount } from './serverIdentity.mjs';

const USER = 'stagecraft';
const HOST = '127.0.0.1';
const READY = /database system is ready to accept connections/;

/**
 * Starts the embedded PostgreSQL, making its data folder first when there is
 * none. `durable: false` is for throw-away databases of tests.
 *
 * Returns `{ host, port, user, password }`, and `elsewhere` with the place of
 * the data when it could not be kept below `dataDir`.
 */
export async function startDatabase(settings, supervisor) {
  const { dataDir, port, password, durable = true } = settings;
  const account = serverAccount();
  const { programs, home, isElsewhere } = placeServer(dataDir, account);
  await stopForgottenServer(home);
  if (isMissing(home))
    await create({ programs, home, account, password }, supervisor);
  const server = supervisor.startPart({
    ...account,
    name: 'the database',
    command: join(programs, 'bin', 'postgres'),
    args: ['-D', home, '-p', `${port}`, ...options(durable)],
    cwd: '/',
    env: serverEnvironment(),
    logFile: join(dataDir, 'logs', 'database.log'),
    stopSignal: 'SIGINT',
    wholeGroup: false,
  });
  if (!(await server.waitForLine(READY))) throw whyItEnded(server);
  const connection = { host: HOST, port, user: USER, password };
  await requireAccess(connection, home);
  if (!isElsewhere) return connection;
  if (!durable) {
    supervisor.afterStop(() => rmSync(home, { recursive: true, force: true }));
  }
  return { ...connection, elsewhere: home };
}

function options(durable) {
  const settings = {
    listen_addresses: HOST,
    unix_socket_directories: '',
    max_connections: 300,
    synchronous_commit: 'on',
    ...(!durable && { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

// initdb works beside the final place: an interrupted one leaves nothing half done.
async function create({ programs, home, account, password }, supervisor) {
  const draft = `${home}.new`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(draft), { recursive: true });
  mkdirSync(draft);
  chmodSync(draft, 0o700);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) {
    for (const path of [draft, passwordFile]) {
      chownSync(path, account.uid, account.gid);
    }
  }
  try {
    await runInitdb({ programs, draft, passwordFile, account }, supervisor);
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
  } catch (error) {
    throw explainDiskErrors(error, home);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runInitdb({ programs, draft, passwordFile, account }, supervisor) {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return supervisor.runCommand({
    ...account,
    name: 'initdb',
    command: join(programs, 'bin', 'initdb'),
    args: [
      `--pgdata=${draft}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      ...locale,
    ],
    cwd: '/',
    env: serverEnvironment(),
  });
}

// A server of ours that a killed start left behind holds the folder.
async function stopForgottenServer(home) {
  const pid = findRunningServer(home);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100; tries += 1) {
    if (findRunningServer(home) === undefined) return;
    await delay(100);
  }
  throw new Complaint(
    `Another PostgreSQL (process ${pid}) uses ${home} and does not end.`,
    `End it with: kill -QUIT ${pid}`,
  );
}

async function requireAccess(connection, home) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ ...connection, database: 'postgres' });
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    throw new Complaint(
      `The database in ${home} does not accept the password in secrets.json (${error.message}).`,
      `Restore the secrets.json that it was made with, or begin anew: mv '${home}' '${home}-old'`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function serverEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}
