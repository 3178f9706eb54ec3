import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serverAddress } from '../openDatabase.ts';
import { atMost, compare, type Comparison, table } from '../pairs.ts';
import { type Side, TaskPortal } from './TaskPortal.ts';

// How long a task of a golden path takes, alone and fifty at once, against the
// same project made by what Backstage has built in.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);
const AT_ONCE = Number(process.env.BENCH_TASKS ?? 50);
const PROVENANCE = '.platform/answers.yaml';
const results = path.join(__dirname, '../results');

function taskAgainstBuiltIn(portal: TaskPortal, count: number) {
  const side = (name: Side) => () => portal.run(name, count);
  return {
    prepare: () => portal.settle(),
    ours: side('golden-path'),
    theirs: side('built-in'),
    same: async (ours: unknown, theirs: unknown) => {
      const [own] = ours as string[];
      const [other] = theirs as string[];
      const golden = await portal.published(own);
      if (!golden.delete(PROVENANCE)) return false;
      const builtIn = await portal.published(other);
      return JSON.stringify([...golden]) === JSON.stringify([...builtIn]);
    },
  };
}

function comparisons(portal: TaskPortal): Comparison[] {
  const least = 0.95;
  return [
    {
      name: 'a golden-path task ÷ the same project with built-in actions only',
      ...atMost(1.1),
      ...taskAgainstBuiltIn(portal, 1),
    },
    {
      name: `time of ${AT_ONCE} tasks at once ÷ built-in only (${least} of the tasks a second is ${(
        1 / least
      ).toFixed(3)})`,
      ...atMost(1 / least),
      ...taskAgainstBuiltIn(portal, AT_ONCE),
    },
  ];
}

async function main() {
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING =
    serverAddress();
  const trial = await import('../../templates/testing/trialPortal.mjs');
  const portal = await TaskPortal.open(trial);
  try {
    const measured = [];
    for (const comparison of comparisons(portal)) {
      const result = await compare(comparison, PAIRS);
      measured.push(result);
      console.log(`${result.name}: ${result.median.toFixed(3)}`);
    }
    await mkdir(results, { recursive: true });
    const file = path.join(results, 'golden-path-tasks.json');
    await writeFile(file, JSON.stringify({ measured }, null, 2));
    console.log(`\n${table(measured)}`);
  } finally {
    await portal.close();
  }
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
