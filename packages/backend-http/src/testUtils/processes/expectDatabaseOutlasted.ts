import { setTimeout as pause } from 'node:timers/promises';
import knexFactory from 'knex';
import type { OwnPostgres } from './OwnPostgres';
import type { Writers } from './Writers';

/** Five seconds, and half a second for the way. */
const LONGEST_WAIT_MS = 5500;
/** Chances for what was acknowledged too early to get lost. */
const CHANCES = 20;

/** What a plugin makes of a PostgreSQL that ends under it. */
export interface PostgresUnderLoad {
  server: OwnPostgres;
  /** They write already, through the plugin. */
  writers: Writers;
  kills: number;
  stoppedMs: number;
  /** Statuses of what is refused with a healthy database, too; each must occur. */
  refusedAnyway?: number[];
}

/**
 * Kills the server `kills` times and stops it for `stoppedMs` while requests go
 * on: each is refused with 503 and Retry-After within 5 s, and within 5 s of
 * every return one is accepted again. At the end nobody writes any more.
 *
 * @returns what happened, for the log
 * @throws when a request is refused otherwise, or one of the times is longer
 */
export async function expectDatabaseOutlasted(
  options: PostgresUnderLoad,
): Promise<string> {
  const { server, writers, kills, stoppedMs } = options;
  const recoveries: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    await pause(200 + Math.random() * 500);
    await server.crash();
    recoveries.push(await writers.untilAccepted(1));
  }
  await server.stop();
  await pause(stoppedMs);
  await server.start();
  recoveries.push(await writers.untilAccepted(1));
  await writers.stop();

  const refused = refusedInTime(options);
  const slowest = writers.refusals.map(({ waitedMs }) => waitedMs);
  requireInTime('A request was refused', slowest);
  requireInTime('A request was accepted again', recoveries);
  return `${kills} kills, stopped ${stoppedMs / 1000} s: ${
    writers.accepted
  } requests accepted, ${refused.length} refused, slowest ${longest(
    slowest,
  )} ms; accepting again after at most ${longest(recoveries)} ms\n`;
}

/**
 * Lets PostgreSQL acknowledge before it has written, and kills it while
 * requests go on, until something accepted is lost: what finds that can fail.
 *
 * @returns what `findLost` found, nothing after twenty kills without a loss
 */
export async function loseAccepted(
  { server, writers }: Pick<PostgresUnderLoad, 'server' | 'writers'>,
  findLost: () => Promise<string[]>,
): Promise<string[]> {
  const { user } = server.address;
  const db = knexFactory({ client: 'pg', connection: server.address });
  await db.raw('ALTER ROLE ?? SET synchronous_commit = off', [user]);
  await db.destroy();
  let lost: string[] = [];
  for (let round = 0; round < CHANCES && lost.length === 0; round += 1) {
    // Sessions of before keep the setting that they began with.
    await server.crash();
    writers.start();
    await writers.untilAccepted(50);
    await server.crash();
    await writers.stop();
    lost = await findLost();
  }
  return lost;
}

/** What was refused because the database was away. */
function refusedInTime({ writers, refusedAnyway = [] }: PostgresUnderLoad) {
  const refused = writers.refusals.filter(
    ({ status }) => !refusedAnyway.includes(status),
  );
  if (refused.length === 0) throw new Error('No request met a lost database');
  const missing = refusedAnyway.filter(
    status => !writers.refusals.some(it => it.status === status),
  );
  if (missing.length > 0) throw new Error(`Nothing was refused as ${missing}`);
  const wrong = refused.find(
    it => it.status !== 503 || !/^\d+$/.test(it.retryAfter ?? ''),
  );
  if (!wrong) return refused;
  throw new Error(
    `Without a database, a request must be refused with 503 and Retry-After, not as ${JSON.stringify(
      wrong,
    )}`,
  );
}

function requireInTime(what: string, times: number[]) {
  if (longest(times) < LONGEST_WAIT_MS) return;
  throw new Error(`${what} after ${longest(times)} ms only`);
}

function longest(times: number[]): number {
  return Math.round(Math.max(...times));
}
