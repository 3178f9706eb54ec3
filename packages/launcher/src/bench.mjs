import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from './bootstrap/installDependencies.mjs';
import { withTools } from './bootstrap/toolsPath.mjs';
import { withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { withoutNpm } from './bootstrap/yarnEnvironment.mjs';
import { Complaint } from './console/Complaint.mjs';
import { Steps } from './console/Steps.mjs';
import { startDatabase } from './database/startDatabase.mjs';
import { Supervisor } from './processes/Supervisor.mjs';
import { freePorts } from './processes/ports.mjs';
import { stopOnSignals } from './processes/stopOnSignals.mjs';
import { ROOT, inRoot } from './root.mjs';

const PLUGIN_SOURCES = inRoot(
  ...['node_modules', '@backstage', 'cli', 'config', 'nodeTransform.cjs'],
);

/** What each benchmark runs; one that reads sources of plugins needs their loader. */
const BENCHES = {
  portal: [inRoot('bench', 'portal', 'run.ts')],
  sla: ['--require', PLUGIN_SOURCES, inRoot('bench', 'sla', 'run.ts')],
  roadmap: ['--require', PLUGIN_SOURCES, inRoot('bench', 'roadmap', 'run.ts')],
  'golden-paths': [
    '--require',
    PLUGIN_SOURCES,
    inRoot('bench', 'golden-paths', 'run.ts'),
  ],
  'golden-path-tasks': [
    '--require',
    PLUGIN_SOURCES,
    inRoot('bench', 'golden-paths', 'runTasks.ts'),
  ],
  'golden-path-fleet': [
    '--require',
    PLUGIN_SOURCES,
    inRoot('bench', 'golden-paths', 'runFleet.ts'),
  ],
  techdocs: [
    '--require',
    PLUGIN_SOURCES,
    inRoot('bench', 'techdocs', 'run.ts'),
  ],
};

/** The benchmarks that are named, or all. */
function chosen(names) {
  const unknown = names.find(name => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined) {
    throw new Complaint(
      `There is no benchmark '${unknown}'.`,
      `Name some of ${Object.keys(BENCHES).join(', ')}, or none to run all.`,
    );
  }
  return names.length > 0 ? names : Object.keys(BENCHES);
}

async function main() {
  const names = chosen(process.argv.slice(2));
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
  for (const name of names) {
    const code = await run(supervisor, name, env);
    if (code !== 0) await end(code);
  }
  await end(0);
}

// The figures are the output, so they go to the console as they come.
async function run(supervisor, name, env) {
  const bench = supervisor.startPart({
    name: `the benchmark ${name}`,
    command: process.execPath,
    args: BENCHES[name],
    cwd: ROOT,
    env,
  });
  bench.onLine(line => console.log(line));
  const { code } = await bench.exited;
  return code ?? 1;
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
