import { join, resolve } from 'node:path';
import { installDependencies } from './bootstrap/installDependencies.mjs';
import { withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { Complaint } from './console/Complaint.mjs';
import { Steps } from './console/Steps.mjs';
import { LOADED, REMOVED, sampleStamp } from './portal/loadSampleHistory.mjs';
import { nodeProgram } from './portal/nodeProgram.mjs';
import { choosePlan } from './portal/choosePlan.mjs';
import { portalEnvironment } from './portal/portalEnvironment.mjs';
import { localSecrets } from './portal/secrets.mjs';
import { Supervisor } from './processes/Supervisor.mjs';
import { portsFrom } from './processes/ports.mjs';
import { isRunning } from './processes/processIdentity.mjs';
import { readRecord } from './processes/runLock.mjs';
import { stopOnSignals } from './processes/stopOnSignals.mjs';
import { inRoot } from './root.mjs';

const HELP = `npm run examples -- load      brings the labelled sample history in, relative to today
npm run examples -- remove    takes it away again
Both speak to the portal that runs in this folder.`;

const VERBS = {
  load: { title: 'Load the sample history', mark: LOADED },
  remove: { title: 'Take the sample history away', mark: REMOVED },
};

async function main() {
  const [name] = process.argv.slice(2);
  const verb = Object.hasOwn(VERBS, name ?? '') ? VERBS[name] : undefined;
  if (!verb) throw new Complaint('Say what to do with the examples.', HELP);
  const dataDir = resolve(process.env.STAGECRAFT_DATA ?? inRoot('.data'));
  const address = requireRunningPortal(dataDir);
  const steps = new Steps();
  const supervisor = new Supervisor();
  const end = code => supervisor.stopAll().then(() => process.exit(code));
  stopOnSignals(({ exitCode }) => end(exitCode), process.exit);
  await installDependencies(steps, supervisor);
  const env = { ...environment(dataDir), STAGECRAFT_BASE_URL: address };
  await steps.run(verb.title, step => run(name, env, supervisor, step));
  sampleStamp(dataDir).finish(verb.mark);
  await end(0);
}

async function run(name, env, supervisor, step) {
  const file = inRoot('packages', 'sample-history', 'src', 'main.ts');
  try {
    await supervisor.runCommand({
      ...nodeProgram(file, [name]),
      name: 'the sample history',
      env,
      onLine: line => step.progress(line.trim()),
    });
  } catch (error) {
    throw new Complaint(
      error.output?.trim() || error.message,
      'See that npm start has said "Ready", then run this again: doing it twice does no harm.',
      { cause: error },
    );
  }
}

function requireRunningPortal(dataDir) {
  const record = readRecord(join(dataDir, 'run.json'));
  if (!record || !isRunning(record)) {
    throw new Complaint(
      'No portal runs in this folder.',
      'Start it with npm start, and run this in a second terminal meanwhile.',
    );
  }
  if (record.isLocal) return record.address;
  throw new Complaint(
    'The portal that runs in this folder was not started for local use.',
    'The sample history exists for local starts only; a production portal refuses it.',
  );
}

function environment(dataDir) {
  return portalEnvironment({
    base: process.env,
    plan: choosePlan({}),
    ports: portsFrom(process.env),
    dataDir,
    secrets: localSecrets(dataDir),
  });
}

withSuitableNode(main);
