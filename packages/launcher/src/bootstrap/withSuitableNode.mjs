import { spawn } from 'node:child_process';
import { describeError } from '../console/Complaint.mjs';
import { Steps } from '../console/Steps.mjs';
import { watchParent } from '../processes/watchParent.mjs';
import { nodeSuits } from './chooseNode.mjs';
import { obtainNode } from './obtainNode.mjs';

const STARTED = 'STAGECRAFT_STARTED_AT';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `main` with a Node that suits: in this process when its own does, else
 * in a second one that takes over the terminal, the arguments and the signals.
 */
export async function withSuitableNode(main) {
  process.env[STARTED] ??= `${Date.now() - process.uptime() * 1000}`;
  try {
    await (nodeSuits(process.version) ? main() : runWithOtherNode());
  } catch (error) {
    console.error(`\n${describeError(error)}`);
    process.exit(1);
  }
}

async function runWithOtherNode() {
  let current;
  const pass = signal => {
    if (current) current.kill(signal);
    else process.exit(1);
  };
  for (const signal of SIGNALS) process.on(signal, () => pass(signal));
  watchParent(() => pass('SIGTERM'));
  const node = await obtainNode(new Steps(), npm => {
    current = npm;
  });
  current = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  current.once('error', error => {
    console.error(describeError(error));
    process.exit(1);
  });
  current.once('exit', (code, signal) => {
    if (code !== null) process.exit(code);
    for (const name of SIGNALS) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

/** Milliseconds since a person started this command, Node's download included. */
export function sinceStart() {
  return Date.now() - Number(process.env[STARTED]);
}
