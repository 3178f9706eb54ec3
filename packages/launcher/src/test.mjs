import { parseArgs } from 'node:util';
import { installDependencies } from './bootstrap/installDependencies.mjs';
import { sinceStart, withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { Complaint } from './console/Complaint.mjs';
import { Steps, seconds } from './console/Steps.mjs';
import { Supervisor } from './processes/Supervisor.mjs';
import { stopOnSignals } from './processes/stopOnSignals.mjs';
import { KINDS } from './testing/kinds.mjs';
import { runStages } from './testing/runStages.mjs';
import { isSuccess, renderSummary } from './testing/summary.mjs';

const HELP = `npm test                          everything
npm test -- --long                also the tests that take long
npm test -- --only unit,store     only some kinds of tests: ${KINDS.join(
  ', ',
)}`;

async function main() {
  const { long, only } = parseTestArguments(process.argv.slice(2));
  const steps = new Steps();
  const supervisor = new Supervisor();
  stopOnSignals(
    ({ exitCode }) => supervisor.stopAll().then(() => process.exit(exitCode)),
    exitCode => process.exit(exitCode),
  );
  try {
    await installDependencies(steps, supervisor);
    const results = await runStages({ steps, supervisor, only, long });
    if (supervisor.stopping) return;
    await supervisor.stopAll();
    console.log(`\n  Took ${seconds(sinceStart())}`);
    console.log(renderSummary(results));
    process.exit(isSuccess(results) ? 0 : 1);
  } catch (error) {
    if (supervisor.stopping) return;
    await supervisor.stopAll();
    throw error;
  }
}

function parseTestArguments(args) {
  const options = {
    long: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  };
  try {
    const { values } = parseArgs({ args, options });
    const only = values.only.split(',').filter(Boolean);
    const unknown = only.filter(kind => !KINDS.includes(kind));
    if (unknown.length === 0) return { long: values.long, only };
    throw new Error(`There is no kind of tests called ${unknown.join(', ')}`);
  } catch (error) {
    throw new Complaint(error.message, HELP);
  }
}

withSuitableNode(main);
