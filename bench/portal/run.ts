import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../e2e/browser.ts';
import { measure } from './measure.ts';
import { buildFrontends, removeFrontends } from './sides.ts';
import { summarise, type Pair } from './summary.ts';

// What our plugins cost a portal: the same app with and without them, in turn.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);
const PORT = Number(process.env.STAGECRAFT_PORT ?? 7027);
const results = path.join(import.meta.dirname, '../results');

async function main() {
  console.log('Building the frontend with and without our plugins …');
  await buildFrontends(PORT);
  const browser = await openBrowser();
  try {
    const pairs = await measurePairs(browser);
    await mkdir(results, { recursive: true });
    await writeFile(
      path.join(results, 'portal.json'),
      JSON.stringify(pairs, null, 2),
    );
    console.log(`\n${summarise(pairs)}`);
  } finally {
    await browser.close();
    await removeFrontends();
  }
}

async function measurePairs(browser: Browser): Promise<Pair[]> {
  // The first start of each side migrates its databases and is not counted.
  await measure('plain', PORT, browser);
  await measure('full', PORT, browser);
  const pairs: Pair[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    // Who goes first changes, so that a drift of the machine favours neither.
    const order =
      pair % 2 === 0
        ? (['full', 'plain'] as const)
        : (['plain', 'full'] as const);
    const runs: Partial<Pair> = {};
    for (const side of order) runs[side] = await measure(side, PORT, browser);
    pairs.push(runs as Pair);
    console.log(`pair ${pair + 1} of ${PAIRS}: ${JSON.stringify(runs)}`);
  }
  return pairs;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
