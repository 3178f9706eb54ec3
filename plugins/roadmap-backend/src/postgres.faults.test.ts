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
import { createStore } from './database/__fixtures__/samples';
import { findLostOrDoubled } from './__fixtures__/processes/findLostOrDoubled';
import {
  makeItems,
  roadmapWriters,
  type Fates,
} from './__fixtures__/processes/roadmapWriters';
import { startReceiver } from './__fixtures__/processes/startReceiver';
import { startReplica } from './__fixtures__/processes/startReplica';

const isLong = Boolean(process.env.STAGECRAFT_TEST_LONG);
const KILLS = isLong ? 20 : 2;
const STOPPED_MS = isLong ? 60_000 : 6_000;
/** Five seconds, and half a second for the way. */
const LONGEST_WAIT_MS = 5500;

jest.setTimeout(240_000 + KILLS * 20_000);

describe(`PostgreSQL killed ${KILLS} times and stopped for ${
  STOPPED_MS / 1000
} s while people write`, () => {
  let folder: string;
  let port: number;
  let server: PostgresServer;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let replica: Replica;
  let writers: Writers;
  let fates: Fates;
  let db: Knex;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stagecraft-postgres-'));
    port = await freePort();
    server = await startPostgres(folder, port);
    db = knexFactory({ client: 'pg', connection: server.address });
    await createStore(db);
    receiver = await startReceiver();
    replica = await startReplica({
      database: server.address,
      notificationsUrl: receiver.url,
    });
    await makeItems(replica.send);
    ({ writers, fates } = roadmapWriters(replica.send));
    writers.start();
    await writers.untilAccepted(1);
  });
  afterAll(async () => {
    await replica?.kill();
    receiver?.close();
    await db?.destroy();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function killAndRestart() {
    await server.kill();
    server = await startPostgres(folder, port);
  }

  it('refuses in time with Retry-After, recovers in time, loses and doubles nothing', async () => {
    const recoveries: number[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      await pause(200 + Math.random() * 500);
      await killAndRestart();
      recoveries.push(await writers.untilAccepted(1));
    }
    await server.stop();
    await pause(STOPPED_MS);
    server = await startPostgres(folder, port);
    recoveries.push(await writers.untilAccepted(1));
    await writers.stop();

    const { refusals } = writers;
    const statuses = new Set(refusals.map(({ status }) => status));
    // Of two edits of one version one is stale.
    expect([...statuses].sort()).toEqual([409, 503]);
    const unavailable = refusals.filter(({ status }) => status === 503);
    const retryAfter = unavailable.map(it => it.retryAfter ?? '');
    expect(retryAfter.filter(it => !/^\d+$/.test(it))).toEqual([]);
    const slowest = Math.max(...refusals.map(({ waitedMs }) => waitedMs));
    expect(slowest).toBeLessThan(LONGEST_WAIT_MS);
    expect(Math.max(...recoveries)).toBeLessThan(LONGEST_WAIT_MS);
    expect(await findLostOrDoubled(db, fates)).toEqual([]);
    process.stdout.write(
      `${KILLS} kills, stopped ${STOPPED_MS / 1000} s: ${
        writers.accepted
      } requests accepted, ${unavailable.length} refused, slowest ${Math.round(
        slowest,
      )} ms; accepting again after at most ${Math.round(
        Math.max(...recoveries),
      )} ms\n`,
    );
  });

  it('would have lost what was accepted without synchronous_commit', async () => {
    await db.raw('ALTER ROLE ?? SET synchronous_commit = off', [
      server.address.user,
    ]);
    let lost: string[] = [];
    for (let round = 0; round < 20 && lost.length === 0; round += 1) {
      await killAndRestart();
      writers.start();
      await writers.untilAccepted(50);
      await killAndRestart();
      await writers.stop();
      lost = await findLostOrDoubled(db, fates);
    }
    expect(lost).not.toEqual([]);
  });
});
