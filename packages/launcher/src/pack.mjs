import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { installDependencies } from './bootstrap/installDependencies.mjs';
import { withTools } from './bootstrap/toolsPath.mjs';
import { withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { withoutNpm } from './bootstrap/yarnEnvironment.mjs';
import { Complaint } from './console/Complaint.mjs';
import { Steps } from './console/Steps.mjs';
import { packPackages } from './packing/packPackages.mjs';
import { Supervisor } from './processes/Supervisor.mjs';
import { stopOnSignals } from './processes/stopOnSignals.mjs';

const HELP = `npm run pack -- <folder>     builds the packages that another Backstage can use
                             and puts one archive of each into the folder`;

async function main() {
  const [folder, ...rest] = process.argv.slice(2);
  if (!folder || folder.startsWith('-') || rest.length > 0) {
    throw new Complaint('Say into which folder the archives go.', HELP);
  }
  const steps = new Steps();
  const supervisor = new Supervisor();
  const end = code => supervisor.stopAll().then(() => process.exit(code));
  stopOnSignals(({ exitCode }) => end(exitCode), process.exit);
  await installDependencies(steps, supervisor);
  const target = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  mkdirSync(target, { recursive: true });
  const env = withTools(withoutNpm(process.env));
  const archives = await packPackages({ steps, supervisor, env, target });
  console.log(`\n  ${archives.length} archives in ${target}`);
  await end(0);
}

withSuitableNode(main);
