import { spawnSync } from 'node:child_process';
import { Complaint } from '../console/Complaint.mjs';

const ACCOUNT = 'postgres';

/**
 * As whom PostgreSQL runs: it refuses root, so root gets the account
 * `postgres`, made when the machine has none. Empty for everybody else.
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  if (idOf('-u') === undefined) createAccount();
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === undefined || gid === undefined) {
    throw new Complaint(
      `PostgreSQL does not run as root, and the account '${ACCOUNT}' could not be made.`,
      `Make it ('useradd --system ${ACCOUNT}'), or start Stagecraft as an ordinary user, or set POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER and POSTGRES_PASSWORD to a server that you have.`,
    );
  }
  return { uid, gid };
}

function createAccount() {
  const shell = [
    '--system',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
  ];
  spawnSync('useradd', [...shell, '--user-group', ACCOUNT], {
    stdio: 'ignore',
  });
}

function idOf(flag) {
  const { status, stdout } = spawnSync('id', [flag, ACCOUNT], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const id = Number.parseInt(stdout, 10);
  return status === 0 && Number.isInteger(id) ? id : undefined;
}

/** Whether that account can run a program at its place (parents may forbid it). */
export function canRun(binary, account) {
  const { status } = spawnSync(binary, ['--version'], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}
