import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationsDir } from '../../plugins/golden-paths-backend/src/database/openDatabase';
import { openDatabase } from '../openDatabase.ts';
import { atMost, compare, type Comparison, table } from '../pairs.ts';
import { Fleet } from './Fleet.ts';

// How fast a fleet is compared with a new release, against rendering and
// hashing each of its services once.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 7);
const SERVICES = Number(process.env.BENCH_SERVICES ?? 1_000);
const results = path.join(__dirname, '../results');

function driftCheck(fleet: Fleet): Comparison {
  return {
    name: `drift check of ${SERVICES} services ÷ rendering and hashing them once`,
    ...atMost(1.2),
    prepare: () => fleet.forget(),
    ours: () => fleet.judge(),
    theirs: () => fleet.renderAll(),
    same: async (_, rendered) => {
      await fleet.judge();
      const judged = await fleet.judged();
      const changed = (rendered as Record<string, string>[]).map((now, n) => {
        const { layers } = fleet.answers[n];
        const before = Object.assign({}, ...layers.map(({ files }) => files));
        return Object.keys({ ...before, ...now })
          .filter(file => before[file] !== now[file])
          .sort();
      });
      const isSomething = changed.every(({ length }) => length > 0);
      return isSomething && JSON.stringify(judged) === JSON.stringify(changed);
    },
  };
}

async function main() {
  const db = await openDatabase('golden_paths', migrationsDir);
  try {
    const fleet = await Fleet.generate(db, SERVICES);
    const measured = [await compare(driftCheck(fleet), PAIRS)];
    await mkdir(results, { recursive: true });
    const file = path.join(results, 'golden-paths.json');
    await writeFile(file, JSON.stringify({ measured }, null, 2));
    console.log(`\n${table(measured)}`);
  } finally {
    await db.destroy();
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
