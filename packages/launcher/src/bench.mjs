import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from './bootstrap/installDependencies.mjs';
import { withTools } from './bootstrap/toolsPath.mjs';
import { withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { withoutNpm } from './bootstrap/yarnEnvironment.mjs';
import { Steps } from './console/Steps.mjs';
import { startDatabase } from './database/startDatabase.mjs';
import { Supervisor } from './processes/Supervisor.mjs';
import { freePorts } from './processes/ports.mjs';
import { stopOnSignals } from './processes/stopOnSignals.mjs';
import { ROOT, inRoot } from './root.mjs';

async function main() {
  const steps = new Steps();
  const supervisor = new Supervisor();
  const end = code => supervisor.stopAll().then(() => process.exit(code));
  stopOnSignals(({ exitCode }) => end(exitCode), process.exit);
  await installDependencies(steps, supervisor);
  const dataDir = mkdtempSync(join(tmpdir(), 'stagecraft-bench-'));
  supervisor.afterStop(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = await steps.run('Start a throw-away PostgreSQL', () =>
    start(supervisor, dataDir),
  );
  const { portal } = await freePorts(['portal']);
  const env = {
    ...withTools(withoutNpm(process.env)),
    ...variables(database),
    STAGECRAFT_DATA: dataDir,
    STAGECRAFT_PORT: `${portal}`,
  };
  // The figures are the output, so they go to the console as they come.
  const bench = supervisor.startPart({
    name: 'the benchmark',
    command: process.execPath,
    args: [inRoot('bench', 'portal', 'run.ts'), ...process.argv.slice(2)],
    cwd: ROOT,
    env,
  });
  bench.onLine(line => console.log(line));
  const { code } = await bench.exited;
  await end(code ?? 1);
}

async function start(supervisor, dataDir) {
  const { database: port } = await freePorts(['database']);
  const settings = { dataDir, port, password: 'only-for-a-measurement' };
  return startDatabase(settings, supervisor);
}

function variables({ host, port, user, password }) {
  return {
    POSTGRES_HOST: host,
    POSTGRES_PORT: `${port}`,
    POSTGRES_USER: user,
    POSTGRES_PASSWORD: password,
  };
}

withSuitableNode(main);
