import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT_MS = 5_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Nothing that a repository's own settings could start, and no network. */
const HARMLESS = ['core.fsmonitor=false', 'log.showSignature=false'];
const ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/**
 * When the files below a folder were last changed, by their commits. A file
 * that differs from its commit is left out, and so is everything where git
 * does not know: no repository, no git, a shallow clone.
 *
 * @param folder - inside a working copy, or not
 * @returns ISO 8601 instants by path below the folder
 */
export async function lastChanged(
  folder: string,
): Promise<Map<string, string>> {
  try {
    const [shallow, prefix] = (
      await git(folder, [
        'rev-parse',
        '--is-shallow-repository',
        '--show-prefix',
      ])
    ).split('\n');
    if (shallow !== 'false') return new Map();
    const [log, status] = await Promise.all([
      git(folder, [
        ...['log', '--format=%x00%cI', '--name-only', '--no-renames'],
        ...['--relative', '-z', '--', '.'],
      ]),
      git(folder, ['status', '--porcelain', '--no-renames', '-z', '--', '.']),
    ]);
    return withoutChanged(readLog(log), status, prefix);
  } catch {
    return new Map();
  }
}

/** Commits come newest first: nothing, an instant, then files, each after a NUL. */
function readLog(log: string) {
  const found = new Map<string, string>();
  const words = log.split('\0');
  let instant = '';
  for (let i = 0; i < words.length; i += 1) {
    const file = words[i].replace(/^\n/, '');
    if (file === '') {
      i += 1;
      instant = words[i]?.trim() ?? '';
    } else if (!found.has(file)) {
      found.set(file, instant);
    }
  }
  return found;
}

function withoutChanged(
  found: Map<string, string>,
  status: string,
  prefix: string,
) {
  for (const entry of status.split('\0')) {
    const file = entry.slice(3);
    if (file.startsWith(prefix)) found.delete(file.slice(prefix.length));
  }
  return found;
}

async function git(cwd: string, args: string[]): Promise<string> {
  const options = HARMLESS.flatMap(setting => ['-c', setting]);
  const { stdout } = await run('git', ['--no-pager', ...options, ...args], {
    cwd,
    env: { ...process.env, ...ENVIRONMENT },
    timeout: TIMEOUT_MS,
    maxBuffer: MAX_OUTPUT,
  });
  return stdout;
}
