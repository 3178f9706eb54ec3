import { TestDatabases } from '@backstage/backend-test-utils';
import {
  addressOf,
  startNotifications,
  Writers,
  type Notifications,
  type Replica,
} from '@stagecraft/backstage-backend-http/testUtils';
import type { Knex } from 'knex';
import { setTimeout as pause } from 'node:timers/promises';
import { createStore } from './database/__fixtures__/samples';
import { findLostOrDoubled } from './__fixtures__/processes/findLostOrDoubled';
import {
  Fates,
  makeItems,
  roadmapWriters,
} from './__fixtures__/processes/roadmapWriters';
import { startReplica } from './__fixtures__/processes/startReplica';

const ROUNDS = process.env.STAGECRAFT_TEST_LONG ? 100 : 3;
const LONGEST_TELLING_MS = 120_000;

jest.setTimeout(60_000 + LONGEST_TELLING_MS + ROUNDS * 30_000);

describe(`two replicas, one or the other killed ${ROUNDS} times while people write`, () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let db: Knex;
  let notifications: Notifications;
  let replicas: Replica[];

  const start = () =>
    startReplica({
      database: addressOf(db),
      notificationsUrl: notifications.url,
    });
  const anyReplica = () => replicas[Math.random() < 0.5 ? 0 : 1];

  beforeAll(async () => {
    db = await databases.init('POSTGRES_18');
    await createStore(db);
    notifications = await startNotifications();
    replicas = await Promise.all([start(), start()]);
    await makeItems(replicas[0].send);
  });
  afterAll(async () => {
    await Promise.all((replicas ?? []).map(replica => replica.kill()));
    notifications?.close();
  });

  async function killAndRestart(writers: Writers, round: number) {
    await writers.untilAccepted(1 + Math.floor(Math.random() * 30));
    await pause(Math.random() * 50);
    await replicas[round % 2].kill();
    replicas[round % 2] = await start();
  }

  async function untilAllIsTold() {
    // What a killed replica had taken is due again after a while, which nobody waits for here.
    await db('news').whereNull('delivered_at').update({ due_at: db.fn.now() });
    const end = performance.now() + LONGEST_TELLING_MS;
    while (performance.now() < end) {
      if (!(await db('news').whereNull('delivered_at').first())) return;
      await pause(100);
    }
    throw new Error('Not all news were told');
  }

  it('have once what was accepted, and tell all of it', async () => {
    const { writers, fates } = roadmapWriters((...request) =>
      anyReplica().send(...request),
    );
    writers.start();
    for (let round = 0; round < ROUNDS; round += 1) {
      await killAndRestart(writers, round);
    }
    await writers.stop();
    expect(writers.accepted).toBeGreaterThan(ROUNDS);
    const statuses = new Set(writers.refusals.map(({ status }) => status));
    // No answer from a killed replica, and of two edits of one version one is stale.
    expect([...statuses].sort()).toEqual([0, 409]);
    expect(await findLostOrDoubled(db, fates)).toEqual([]);

    await untilAllIsTold();
    const news = await db('news').pluck('id');
    const told = new Set(notifications.keys);
    expect(news.filter(id => !told.has(`roadmap.news:${id}`))).toEqual([]);
    process.stdout.write(
      `${ROUNDS} kills, ${writers.accepted} requests accepted, ${writers.refusals.length} not, ${news.length} news told\n`,
    );

    // What is lost or doubled would be seen.
    const [{ voter_id }] = await db('votes').limit(1);
    await db('votes').where({ voter_id }).delete();
    const [comment] = await db('comments').limit(1);
    await db('news').where({ comment_id: comment.id }).delete();
    expect(await findLostOrDoubled(db, fates)).toEqual([
      expect.stringMatching(
        /^votes: user:default\/person-\d+ is there 0 times/,
      ),
      expect.stringMatching(/^comments that nobody is told of.*Comment \d+$/),
    ]);
  });

  it('would have doubled votes by looking before they write', async () => {
    await db.raw('ALTER TABLE votes DROP CONSTRAINT votes_pkey');
    const [item] = await db('items').limit(1);
    const [person] = await db('people')
      .insert({ id: 'naive', user_ref: 'user:default/naive' })
      .returning('*');
    const vote = { item_id: item.id, voter_id: person.id };
    const naive = async () => {
      if (await db('votes').where(vote).first()) return;
      await db('votes').insert(vote);
    };
    await Promise.all([naive(), naive(), naive()]);
    const fates = new Fates();
    fates.votes.set(person.user_ref, 'once');
    expect(await findLostOrDoubled(db, fates)).toContainEqual(
      expect.stringMatching(/^votes: user:default\/naive is there [23] times/),
    );
  });
});
