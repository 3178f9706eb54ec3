import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare, table, type Result } from '../pairs.ts';
import { comparisons } from './comparisons.ts';
import { Handbook } from './Handbook.ts';

// How fast documents are built: the whole site against the Markdown library
// alone, and a build after one change against the whole site.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);
const PAGES = Number(process.env.BENCH_PAGES ?? 200);
const results = path.join(__dirname, '../results');

async function main() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagecraft-techdocs-'));
  try {
    const handbook = await Handbook.write(folder, PAGES);
    console.log(`${PAGES} pages, ${handbook.bytes / PAGES} characters each`);
    const measured: Result[] = [];
    for (const comparison of comparisons(handbook)) {
      const result = await compare(comparison, PAIRS);
      measured.push(result);
      console.log(`${result.name}: ${result.median.toFixed(3)}`);
    }
    handbook.close();
    await mkdir(results, { recursive: true });
    const file = path.join(results, 'techdocs.json');
    await writeFile(file, JSON.stringify({ measured }, null, 2));
    console.log(`\n${table(measured)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
