import {
  addressOf,
  type Replica,
  type Writers,
} from '@stagecraft/backstage-backend-http/testUtils';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import {
  findLostOrDoubled,
  sampleWriters,
} from './__fixtures__/processes/sampleWriters';
import { startReplica } from './__fixtures__/processes/startReplica';
import { migratedDatabase, stateObjectives } from './__fixtures__/testDatabase';

const ROUNDS = process.env.STAGECRAFT_TEST_LONG ? 100 : 3;
const NAMES = Array.from({ length: 20 }, (_, i) => `service-${i}`);
const OBJECTIVES = NAMES.map(name => `slo:default/${name}/default`);
const NEWEST = new Date(Math.floor(Date.now() / 60_000) * 60_000);

jest.setTimeout(60_000 + ROUNDS * 30_000);

describe(`a backend that is killed ${ROUNDS} times while samples come in`, () => {
  let db: Knex;
  let replica: Replica;

  const start = () => startReplica({ database: addressOf(db) });

  beforeAll(async () => {
    db = await migratedDatabase();
    await stateObjectives(db, ...NAMES);
    replica = await start();
  });
  afterAll(() => replica?.kill());

  /** Kills in the middle of the work: some batches of this life are accepted. */
  async function killAndRestart(writers: Writers) {
    await writers.untilAccepted(1 + Math.floor(Math.random() * 30));
    await pause(Math.random() * 50);
    await replica.kill();
    replica = await start();
  }

  it('has every accepted sample once, and its roll-ups too', async () => {
    const { writers, handedIn } = sampleWriters({
      objectives: OBJECTIVES,
      newest: NEWEST,
      send: body => replica.send('POST', '/v1/samples', body),
    });
    writers.start();
    for (let round = 0; round < ROUNDS; round += 1) {
      await killAndRestart(writers);
    }
    await writers.stop();
    expect(writers.accepted).toBeGreaterThan(ROUNDS);
    expect(writers.refusals.length).toBeGreaterThan(0);
    expect(await findLostOrDoubled(db, handedIn)).toEqual([]);
    process.stdout.write(
      `${ROUNDS} kills, ${writers.accepted} batches of 50 samples accepted, ${writers.refusals.length} attempts failed\n`,
    );

    // What is lost or doubled would be seen.
    const [key] = OBJECTIVES;
    const one = db('samples')
      .where({ objective: key })
      .limit(1)
      .select('minute');
    await db('samples')
      .where({ objective: key })
      .whereIn('minute', one)
      .delete();
    const findings = await findLostOrDoubled(db, handedIn);
    expect(findings).toEqual([expect.stringContaining(`samples of ${key}`)]);
  });

  it('would have doubled samples in a table without their key', async () => {
    await db.raw(
      'CREATE TABLE keyless (objective text, good bigint, total bigint)',
    );
    const { writers, handedIn } = sampleWriters({
      objectives: OBJECTIVES,
      newest: NEWEST,
      // Every third answer is lost on its way, as in a crash after the commit.
      send: async ({ samples }) => {
        await db('keyless').insert(
          samples.map(({ objective, good, total }) => ({
            objective,
            good,
            total,
          })),
        );
        return Math.random() < 1 / 3 ? Response.error() : new Response();
      },
    });
    writers.start();
    await pause(500);
    await writers.stop();
    const keyless = `SELECT objective, count(*) AS samples, sum(good) AS good, sum(total) AS total FROM keyless GROUP BY objective`;
    const findings = await findLostOrDoubled(db, handedIn, { keyless });
    expect(findings).not.toEqual([]);
  });
});
