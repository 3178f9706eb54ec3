import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { devNull } from 'node:os';

/** The largest push that is taken, in bytes of the unpacked stream. */
const MAX_PUSH_BYTES = 512 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** What a finished git command left behind. */
export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

const CONFIG: [key: string, value: string][] = [
  ['transfer.fsckObjects', 'true'],
  ['receive.maxInputSize', String(MAX_PUSH_BYTES)],
  ['core.hooksPath', devNull],
  // A background clean-up would outlive the host.
  ['gc.auto', '0'],
  ['receive.autogc', 'false'],
];

/**
 * The whole environment git gets: nothing of the user's own configuration,
 * no prompts, no hooks, paths taken literally.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const settings = CONFIG.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_CONFIG_COUNT: String(CONFIG.length),
    ...Object.fromEntries(settings),
  };
}

/** Starts git without a shell; the caller owns its streams and its end. */
export function spawnGit(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): ChildProcessWithoutNullStreams {
  return spawn('git', args, {
    cwd: options.cwd,
    env: { ...gitEnvironment(), ...options.env },
    shell: false,
  });
}

/**
 * Runs git to its end and returns its exit code and output.
 *
 * @throws Error when git cannot be started, says too much or takes too long
 */
export async function runGit(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<GitResult> {
  const child = spawnGit(args, options);
  child.stdin.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
  const out: Buffer[] = [];
  let size = 0;
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_OUTPUT_BYTES) child.kill('SIGKILL');
    else out.push(chunk);
  });
  child.stderr.on('data', chunk => {
    stderr = (stderr + chunk).slice(-4096);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code === null) {
      throw new Error(`git ${args[0]} took too long or answered too much`);
    }
    return { code, stdout: Buffer.concat(out), stderr };
  } finally {
    clearTimeout(timer);
  }
}
