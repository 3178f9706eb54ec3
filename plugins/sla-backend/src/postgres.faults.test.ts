import {
  freePort,
  startPostgres,
  type PostgresServer,
  type Replica,
  type Writers,
} from '@stagecraft/backstage-backend-http/testUtils';
import knexFactory, { type Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  findLostOrDoubled,
  sampleWriters,
  type Sums,
} from './__fixtures__/processes/sampleWriters';
import { startReplica } from './__fixtures__/processes/startReplica';
import { stateObjectives } from './__fixtures__/testDatabase';
import { migrationsDir } from './database/openDatabase';

const isLong = Boolean(process.env.STAGECRAFT_TEST_LONG);
const KILLS = isLong ? 20 : 2;
const STOPPED_MS = isLong ? 60_000 : 6_000;
/** Five seconds, and half a second for the way. */
const LONGEST_WAIT_MS = 5500;
const NAMES = Array.from({ length: 5 }, (_, i) => `service-${i}`);
const OBJECTIVES = NAMES.map(name => `slo:default/${name}/default`);

jest.setTimeout(240_000 + KILLS * 20_000);

describe(`PostgreSQL killed ${KILLS} times and stopped for ${
  STOPPED_MS / 1000
} s under load`, () => {
  let folder: string;
  let port: number;
  let server: PostgresServer;
  let replica: Replica;
  let writers: Writers;
  let handedIn: Map<string, Sums>;
  let db: Knex;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stagecraft-postgres-'));
    port = await freePort();
    server = await startPostgres(folder, port);
    db = knexFactory({ client: 'pg', connection: server.address });
    await db.migrate.latest({ directory: migrationsDir });
    await stateObjectives(db, ...NAMES);
    replica = await startReplica({ database: server.address });
    ({ writers, handedIn } = sampleWriters({
      objectives: OBJECTIVES,
      newest: new Date(Math.floor(Date.now() / 60_000) * 60_000),
      send: body => replica.send('POST', '/v1/samples', body),
    }));
    writers.start();
    await writers.untilAccepted(1);
  });
  afterAll(async () => {
    await replica?.kill();
    await db?.destroy();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('refuses in time with Retry-After, recovers in time, loses and doubles nothing', async () => {
    const recoveries: number[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      await pause(200 + Math.random() * 500);
      await server.kill();
      server = await startPostgres(folder, port);
      recoveries.push(await writers.untilAccepted(1));
    }
    await server.stop();
    await pause(STOPPED_MS);
    server = await startPostgres(folder, port);
    recoveries.push(await writers.untilAccepted(1));
    await writers.stop();

    const { refusals } = writers;
    const statuses = [...new Set(refusals.map(({ status }) => status))];
    expect(statuses).toEqual([503]);
    expect(refusals.filter(it => !/^\d+$/.test(it.retryAfter ?? ''))).toEqual(
      [],
    );
    const slowest = Math.max(...refusals.map(({ waitedMs }) => waitedMs));
    expect(slowest).toBeLessThan(LONGEST_WAIT_MS);
    expect(Math.max(...recoveries)).toBeLessThan(LONGEST_WAIT_MS);
    expect(await findLostOrDoubled(db, handedIn)).toEqual([]);
    process.stdout.write(
      `${KILLS} kills, stopped ${STOPPED_MS / 1000} s: ${
        writers.accepted
      } batches accepted, ${refusals.length} refused, slowest ${Math.round(
        slowest,
      )} ms; accepting again after at most ${Math.round(
        Math.max(...recoveries),
      )} ms\n`,
    );
  });

  it('would have lost accepted samples without synchronous_commit', async () => {
    await db.raw('ALTER ROLE ?? SET synchronous_commit = off', [
      server.address.user,
    ]);
    let lost: string[] = [];
    for (let round = 0; round < 20 && lost.length === 0; round += 1) {
      await server.kill();
      server = await startPostgres(folder, port);
      writers.start();
      await writers.untilAccepted(20);
      await server.kill();
      server = await startPostgres(folder, port);
      await writers.stop();
      lost = await findLostOrDoubled(db, handedIn);
    }
    expect(lost).not.toEqual([]);
  });
});
