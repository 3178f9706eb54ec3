import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationsDir } from '../../plugins/roadmap-backend/src/database/openDatabase';
import { openDatabase } from '../openDatabase.ts';
import { compare, table, type Result } from '../pairs.ts';
import { comparisons } from './comparisons.ts';
import { fill, titleOf } from './fill.ts';
import { plainStatements } from './plainStatements.ts';
import { serveInsert, servePlain, serveRoadmap } from './server.ts';
import { statementCounts } from './statements.ts';

// How fast the roadmap is, each figure against the plain way to the same result.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 15);
const ITEMS = 10_000;
const VOTES_OF_EACH = 10;
const TEXT = titleOf(4_711).replace(/ \d+$/, '');
const results = path.join(__dirname, '../results');

async function filled(name: string, items: number) {
  const db = await openDatabase(name, migrationsDir);
  await fill(db, { items, votes: VOTES_OF_EACH, people: 2_000, teams: 30 });
  await db.raw(
    'CREATE TABLE plain_votes (item text, voter text, PRIMARY KEY (item, voter))',
  );
  const [{ count }] = await db('votes').count();
  console.log(`${name}: ${items} items, ${count} votes`);
  return { db, roadmap: await serveRoadmap(db) };
}

async function main() {
  const large = await filled('bench_roadmap_large', ITEMS);
  const small = await filled('bench_roadmap_small', ITEMS / 10);
  const plain = await servePlain(plainStatements(large.db, TEXT));
  const insert = await serveInsert(large.db);
  const sides = { ...large, plain, insert, small: small.roadmap, text: TEXT };
  const measured: Result[] = [];
  for (const comparison of comparisons(sides)) {
    const result = await compare(comparison, PAIRS);
    measured.push(result);
    console.log(`${result.name}: ${result.median.toFixed(3)}`);
  }
  const statements = await statementCounts(large);
  await mkdir(results, { recursive: true });
  await writeFile(
    path.join(results, 'roadmap.json'),
    JSON.stringify({ measured, statements }, null, 2),
  );
  console.log(`\n${table(measured)}\n\n${statements}`);
  for (const it of [large.roadmap, small.roadmap, plain, insert]) it.close();
  await Promise.all([large.db.destroy(), small.db.destroy()]);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
