import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a developer's shell has: nothing of the portal's own settings or of this test run. */
export function shellEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(STAGECRAFT_|POSTGRES_|BACKSTAGE_|NODE_(ENV|OPTIONS|TEST)|PORT$)/.test(
          name,
        ),
    ),
  );
}

/** Runs a command to its end; throws with the end of its output when it fails. */
export async function runCommand(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    env: { ...shellEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', data => (output += data));
  child.stderr.on('data', data => (output += data));
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${code}:\n${output.slice(
        -4000,
      )}`,
    );
  }
}
