import { spawn } from 'node:child_process';
import { installDependencies } from './bootstrap/installDependencies.mjs';
import { withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { Steps } from './console/Steps.mjs';
import { nodeProgram } from './portal/nodeProgram.mjs';
import { Supervisor } from './processes/Supervisor.mjs';
import { inRoot } from './root.mjs';

async function main() {
  // Standard output belongs to the answer, which a program may read.
  await installDependencies(new Steps(process.stderr), new Supervisor());
  const { command, args } = nodeProgram(
    inRoot('packages', 'sla-cli', 'src', 'main.ts'),
    process.argv.slice(2),
  );
  // What it reads and writes are the caller's own, so that pipes work.
  const program = spawn(command, args, { stdio: 'inherit' });
  program.once('exit', code => process.exit(code ?? 1));
}

withSuitableNode(main);
