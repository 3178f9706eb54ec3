import {
  expectDatabaseOutlasted,
  loseAccepted,
  OwnPostgres,
  type Replica,
  type Writers,
} from '@stagecraft/backstage-backend-http/testUtils';
import knexFactory, { type Knex } from 'knex';
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
const NAMES = Array.from({ length: 5 }, (_, i) => `service-${i}`);
const OBJECTIVES = NAMES.map(name => `slo:default/${name}/default`);

jest.setTimeout(240_000 + KILLS * 20_000);

describe(`PostgreSQL killed ${KILLS} times and stopped for ${
  STOPPED_MS / 1000
} s under load`, () => {
  let server: OwnPostgres;
  let replica: Replica;
  let writers: Writers;
  let handedIn: Map<string, Sums>;
  let db: Knex;

  beforeAll(async () => {
    server = await OwnPostgres.create();
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
    await server?.remove();
  });

  it('refuses in time with Retry-After, recovers in time, loses and doubles nothing', async () => {
    const happened = await expectDatabaseOutlasted({
      server,
      writers,
      kills: KILLS,
      stoppedMs: STOPPED_MS,
    });
    expect(await findLostOrDoubled(db, handedIn)).toEqual([]);
    process.stdout.write(happened);
  });

  it('would have lost accepted samples without synchronous_commit', async () => {
    const lost = await loseAccepted({ server, writers }, () =>
      findLostOrDoubled(db, handedIn),
    );
    expect(lost).not.toEqual([]);
  });
});
