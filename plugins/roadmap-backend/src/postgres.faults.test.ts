import {
  expectDatabaseOutlasted,
  loseAccepted,
  OwnPostgres,
  startNotifications,
  type Notifications,
  type Replica,
  type Writers,
} from '@stagecraft/backstage-backend-http/testUtils';
import knexFactory, { type Knex } from 'knex';
import { createStore } from './database/__fixtures__/samples';
import { findLostOrDoubled } from './__fixtures__/processes/findLostOrDoubled';
import {
  makeItems,
  roadmapWriters,
  type Fates,
} from './__fixtures__/processes/roadmapWriters';
import { startReplica } from './__fixtures__/processes/startReplica';

const isLong = Boolean(process.env.STAGECRAFT_TEST_LONG);
const KILLS = isLong ? 20 : 2;
const STOPPED_MS = isLong ? 60_000 : 6_000;

jest.setTimeout(240_000 + KILLS * 20_000);

describe(`PostgreSQL killed ${KILLS} times and stopped for ${
  STOPPED_MS / 1000
} s while people write`, () => {
  let server: OwnPostgres;
  let notifications: Notifications;
  let replica: Replica;
  let writers: Writers;
  let fates: Fates;
  let db: Knex;

  beforeAll(async () => {
    server = await OwnPostgres.create();
    db = knexFactory({ client: 'pg', connection: server.address });
    await createStore(db);
    notifications = await startNotifications();
    replica = await startReplica({
      database: server.address,
      notificationsUrl: notifications.url,
    });
    await makeItems(replica.send);
    ({ writers, fates } = roadmapWriters(replica.send));
    writers.start();
    await writers.untilAccepted(1);
  });
  afterAll(async () => {
    await replica?.kill();
    notifications?.close();
    await db?.destroy();
    await server?.remove();
  });

  it('refuses in time with Retry-After, recovers in time, loses and doubles nothing', async () => {
    const happened = await expectDatabaseOutlasted({
      server,
      writers,
      kills: KILLS,
      stoppedMs: STOPPED_MS,
      // Of two edits of one version one is stale.
      refusedAnyway: [409],
    });
    expect(await findLostOrDoubled(db, fates)).toEqual([]);
    process.stdout.write(happened);
  });

  it('would have lost what was accepted without synchronous_commit', async () => {
    const lost = await loseAccepted({ server, writers }, () =>
      findLostOrDoubled(db, fates),
    );
    expect(lost).not.toEqual([]);
  });
});
