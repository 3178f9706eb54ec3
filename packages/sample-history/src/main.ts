import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toError } from '@backstage/errors';
import { loadHistory, removeHistory } from './load';
import { readObjectives } from './measurements';
import { PortalClient } from './portal';

const PACKAGE = path.dirname(require.resolve('../package.json'));
const EXAMPLES = path.resolve(PACKAGE, '../../examples');
const USAGE = `Usage: sample-history load | remove

Reads STAGECRAFT_BASE_URL (such as http://localhost:7007) and
STAGECRAFT_SAMPLE_TOKEN from the environment.`;

const say = (line: string) => process.stdout.write(`${line}\n`);

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set.\n\n${USAGE}`);
  }
  return value;
}

async function main([command]: string[]) {
  if (command !== 'load' && command !== 'remove') {
    throw new Error(USAGE);
  }
  const client = new PortalClient({
    baseUrl: required('STAGECRAFT_BASE_URL').replace(/\/+$/, ''),
    token: required('STAGECRAFT_SAMPLE_TOKEN'),
    fetch,
    sleep,
  });
  const started = Date.now();
  if (command === 'remove') {
    await removeHistory(client);
    say('The sample history is gone');
    return;
  }
  const objectives = await readObjectives(EXAMPLES);
  await loadHistory({ client, objectives, now: started, say, sleep });
  say(
    `Sample history is loaded (${((Date.now() - started) / 1000).toFixed(
      1,
    )} s)`,
  );
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${toError(error).message}\n`);
  process.exitCode = 1;
});
