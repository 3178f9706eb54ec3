import { sinceStart, withSuitableNode } from './bootstrap/withSuitableNode.mjs';
import { START_HELP, parseStartArguments } from './commandLine.mjs';
import { describeError } from './console/Complaint.mjs';
import { seconds } from './console/Steps.mjs';
import { beginPortal } from './portal/startPortal.mjs';
import { stopOnSignals } from './processes/stopOnSignals.mjs';

async function main() {
  const { help, dev, configFiles } = parseStartArguments(process.argv.slice(2));
  if (help) {
    console.log(START_HELP);
    return;
  }
  console.log('Stagecraft');
  const start = await beginPortal({ dev, configFiles });
  let isReady = false;
  let stopping = false;
  const stop = async exitCode => {
    stopping = true;
    await start.stop();
    process.exit(exitCode);
  };
  stopOnSignals(
    ({ exitCode }) => {
      console.log('\n  Stopping …');
      stop(isReady ? 0 : exitCode);
    },
    exitCode => process.exit(exitCode),
  );
  try {
    const portal = await start.ready;
    isReady = true;
    announce(portal);
    throw await portal.failed;
  } catch (error) {
    // What fails because we stop it needs no explanation.
    if (stopping) return;
    console.error(`\n${describeError(error)}`);
    await stop(1);
  }
}

function announce({ baseUrl }) {
  console.log(`  Ready in ${seconds(sinceStart())}`);
  console.log(`\n  ➜ ${baseUrl}\n`);
  console.log('  Ctrl-C stops it.');
}

withSuitableNode(main);
