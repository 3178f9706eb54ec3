import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationsDir } from '../../plugins/sla-backend/src/database/openDatabase';
import { openDatabase } from '../openDatabase.ts';
import { comparisons } from './comparisons.ts';
import { fill } from './fill.ts';
import { compare, table, type Result } from '../pairs.ts';
import { serve } from './server.ts';
import { statementCounts } from './statements.ts';

// How fast service levels are, each figure against the plain way to the same
// result. BENCH_MINUTES makes a smaller run: minutes of the large database.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);
const MINUTES = Number(process.env.BENCH_MINUTES ?? 40_320);
const MEASURED = Number(process.env.BENCH_MEASURED ?? 1_000);
const ENTITIES = 10_000;
const MINUTE_MS = 60_000;
const results = path.join(__dirname, '../results');

async function filled(name: string, minutes: number, end: Date) {
  const db = await openDatabase(name, migrationsDir);
  const began = performance.now();
  await fill(db, { entities: ENTITIES, measured: MEASURED, minutes, end });
  const app = await serve(db, () => end);
  await app.evaluate.run();
  await db.raw('VACUUM ANALYZE verdicts');
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${name}: ${(minutes * MEASURED) / 1e6} M minutes, filled in ${seconds} s`,
  );
  return { db, app };
}

async function main() {
  const end = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
  const small = await filled('bench_sla_small', MINUTES / 8, end);
  const large = await filled('bench_sla_large', MINUTES, end);
  const measured: Result[] = [];
  const sides = { small, large, end, entities: ENTITIES, measured: MEASURED };
  for (const comparison of comparisons(sides)) {
    const result = await compare(comparison, PAIRS);
    measured.push(result);
    console.log(`${result.name}: ${result.median.toFixed(3)}`);
  }
  const statements = await statementCounts(large);
  await mkdir(results, { recursive: true });
  await writeFile(
    path.join(results, 'sla.json'),
    JSON.stringify({ measured, statements }, null, 2),
  );
  console.log(`\n${table(measured)}\n\n${statements}`);
  for (const { app, db } of [small, large]) {
    app.close();
    await db.destroy();
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
