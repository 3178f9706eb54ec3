import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationsDir } from '../../plugins/golden-paths-backend/src/database/openDatabase';
import { openDatabase, serverAddress } from '../openDatabase.ts';
import { HostedFleet, type Work } from './HostedFleet.ts';

// A fleet of generated repositories on the local git host: how long until all
// of them are judged, with how many statements and requests.
const SERVICES = Number(process.env.BENCH_FLEET ?? 200);
const results = path.join(__dirname, '../results');

async function main() {
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING =
    serverAddress();
  const trial = await import('../../templates/testing/trialPortal.mjs');
  const db = await openDatabase('golden_paths_fleet', migrationsDir);
  try {
    await trial.openHost();
    const forge = { url: trial.forgeUrl, ...trial.account };
    const parts = { db, folder: trial.workshop, forge };
    const fleet = await HostedFleet.publish(parts, SERVICES);
    const measured = [await fleet.work('from nothing until all are judged')];
    await fleet.release();
    measured.push(await fleet.work('after a release until all are behind'));
    measured.push(await fleet.quietRound());
    await mkdir(results, { recursive: true });
    const file = path.join(results, 'golden-path-fleet.json');
    await writeFile(file, JSON.stringify({ services: SERVICES, measured }));
    console.log(`\n${SERVICES} repositories\n\n${table(measured)}`);
  } finally {
    await trial.closePortal();
    await db.destroy();
  }
}

function table(measured: Work[]): string {
  const rows = measured.map(
    ({ what, rounds, ms, statements, requests }) =>
      `| ${what} | ${rounds} | ${Math.round(
        ms,
      )} ms | ${statements} | ${requests} |`,
  );
  return [
    '| What | rounds | time of work | statements | requests |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
