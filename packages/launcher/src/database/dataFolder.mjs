import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../console/Complaint.mjs';

/** The major version of PostgreSQL that the portal brings. */
export const MAJOR = '18';

/** `missing`, `ready`, or `other-version` with the version that made it. */
export function judgeDataFolder(versionText) {
  if (versionText === undefined) return { state: 'missing' };
  const version = versionText.trim();
  return version === MAJOR
    ? { state: 'ready' }
    : { state: 'other-version', version };
}

/** Whether the database is still to be made; complains about another version's. */
export function isMissing(folder) {
  const file = join(folder, 'PG_VERSION');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const { state, version } = judgeDataFolder(text);
  if (state === 'other-version') {
    throw new Complaint(
      `The database in ${folder} was made by PostgreSQL ${
        version || '(unknown)'
      }; this is PostgreSQL ${MAJOR}.`,
      `To keep its content, export it with that version's pg_dumpall. To begin anew, move it away: mv '${folder}' '${folder}-${
        version || 'old'
      }'`,
    );
  }
  return state === 'missing';
}

/** The process id in the first line of postmaster.pid; undefined when there is none. */
export function parsePostmasterPid(text) {
  const pid = Number.parseInt(text?.split('\n')[0] ?? '', 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * After a crash PostgreSQL leaves postmaster.pid behind. Its number may by
 * now belong to a program that has nothing to do with this folder; then the
 * file is removed. Returns the id of a server that really runs here.
 */
export function findRunningServer(folder, commandLineOf = readCommandLine) {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = parsePostmasterPid(readFileSync(file, 'utf8'));
  const commandLine = pid && commandLineOf(pid);
  if (commandLine?.includes('postgres') && commandLine.includes(folder)) {
    return pid;
  }
  rmSync(file, { force: true });
  return undefined;
}

function readCommandLine(pid) {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', `${pid}`], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
  } catch {
    return undefined;
  }
}
