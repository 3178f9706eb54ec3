import { spawn } from 'node:child_process';
import { installDependencies } from './bootstrap/installDependencies.mjs';
import { withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { Steps } from './console/Steps.mjs';
import { nodeProgram } from './portal/nodeProgram.mjs';
import { Supervisor } from './processes/Supervisor.mjs';
import { inRoot } from './root.mjs';

async function main() {
  await installDependencies(new Steps(process.stderr), new Supervisor());
  const { command, args } = nodeProgram(
    inRoot('plugins', 'golden-paths-cli', 'src', 'main.ts'),
    process.argv.slice(2),
  );
  const program = spawn(command, args, { stdio: 'inherit' });
  // Ctrl-C reaches the program by itself, and it ends in its own way.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => program.kill('SIGTERM'));
  program.once('exit', code => process.exit(code ?? 1));
}

withSuitableNode(main);
