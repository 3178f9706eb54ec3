import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createForge } from '../createForge';
import { listen } from '../listen';

const run = promisify(execFile);

/** A real host on a free port, with a folder of its own beside it to work in. */
export interface TemporaryForge {
  url: string;
  /** `http://user:password@localhost:port`, for git. */
  signedInUrl: string;
  /** Headers of the account that may write. */
  authorization: { authorization: string };
  /** An empty folder for clones. */
  folder: string;
  /** Where the host keeps its repositories. */
  root: string;
  /** What the host reported as unexpected. */
  failures: Error[];
  post(path: string, body: unknown): Promise<Response>;
  /** Runs git as a developer's machine would, and returns what it printed. */
  git(cwd: string, ...args: string[]): Promise<string>;
  close(): Promise<void>;
}

export async function startTemporaryForge(): Promise<TemporaryForge> {
  const base = await mkdtemp(join(tmpdir(), 'dev-forge-'));
  const failures: Error[] = [];
  const root = join(base, 'forge');
  const app = await createForge({
    root,
    account: { username: 'portal', password: 'open:sesame' },
    organizations: ['meridian'],
    report: error => failures.push(error),
  });
  const forge = await listen(app, 0);
  const pair = Buffer.from('portal:open:sesame').toString('base64');
  const authorization = { authorization: `basic ${pair}` };
  return {
    url: forge.url,
    signedInUrl: forge.url.replace('//', '//portal:open%3Asesame@'),
    authorization,
    folder: base,
    root,
    failures,
    git: (cwd, ...args) => git(cwd, args),
    post: (path, body) =>
      fetch(`${forge.url}${path}`, {
        method: 'POST',
        headers: { ...authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async close() {
      await forge.close();
      await rm(base, { recursive: true, force: true });
    },
  };
}

async function git(cwd: string, args: string[]): Promise<string> {
  const { stdout } = await run('git', args, {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Devon Developer',
      GIT_AUTHOR_EMAIL: 'devon@meridian.example',
      GIT_COMMITTER_NAME: 'Devon Developer',
      GIT_COMMITTER_EMAIL: 'devon@meridian.example',
    },
  });
  return stdout.trim();
}
