import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { emptyDatabase } from '../../database/__fixtures__/emptyDatabase';
import { CommentStore } from '../../database/CommentStore';
import type { DatabaseRoadmapStore } from '../../database/DatabaseRoadmapStore';
import { FollowStore } from '../../database/FollowStore';
import { NewsStore } from '../../database/NewsStore';
import {
  again,
  createStore,
  devon,
  imported,
  newItem,
  priya,
  promise,
  viewpoint,
} from '../../database/__fixtures__/samples';
import { Kinds } from '../kinds/Kinds';
import { DeliverNews } from './DeliverNews';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let db: Knex;
let store: DatabaseRoadmapStore;
let sent: NotificationSendOptions[];
let fails: boolean;

const replica = () =>
  new DeliverNews({
    auth: mockServices.auth(),
    derived: {
      find: async refs => (refs.length ? ['group:default/shops'] : []),
    },
    kinds: new Kinds(),
    logger: mockServices.logger.mock(),
    news: new NewsStore(db),
    notifications: {
      async send(message) {
        if (fails) throw new Error('nobody there');
        sent.push(message);
      },
    },
  });
const topics = () => sent.map(({ payload }) => payload.topic);
const read = () => store.get('RM-1', viewpoint);
const move = async (state: 'withdrawn' | 'proposed', reason?: string) => {
  const current = await read();
  await store.update(current, { ...current, state, reason }, priya);
};

beforeEach(async () => {
  db = await emptyDatabase(databases);
  store = await createStore(db);
  await store.create(newItem(), priya);
  sent = [];
  fails = false;
});

describe('news', () => {
  it('are of states, promises and comments, and of nothing else', async () => {
    const current = await read();
    await store.update(
      current,
      { ...current, title: 'Another title', state: current.state },
      priya,
    );
    await store.vote(current.key, devon);
    await replica().run();
    expect(sent).toEqual([]);
    await store.promise(await read(), promise, priya);
    await store.promise(await read(), again, priya);
    await new CommentStore(db).add('RM-1', 'Good', devon);
    await move('withdrawn', 'Nobody needs it');
    await replica().run();
    expect(topics().sort()).toEqual([
      'roadmap.comment',
      'roadmap.promise',
      'roadmap.promise',
      'roadmap.state',
    ]);
    await replica().run();
    expect(sent).toHaveLength(4);
  });

  it('tell everyone who voted for a request why it is declined', async () => {
    const key = await store.create(
      newItem({ kind: 'request', state: 'open' }),
      'user:default/rita',
    );
    const asked = await store.get(key, viewpoint);
    await store.vote(asked.key, 'user:default/vera');
    const current = await store.get(key, viewpoint);
    const reason = 'It would slow everything down';
    await store.update(
      current,
      { ...current, state: 'declined', reason },
      priya,
    );
    await replica().run();
    const [{ recipients, payload }] = sent;
    expect(recipients).toMatchObject({
      entityRef: expect.arrayContaining([
        'user:default/rita',
        'user:default/vera',
      ]),
    });
    expect(payload).toMatchObject({
      title: expect.stringContaining('is declined'),
      description: reason,
    });
  });

  it('reach who follows by choice and by catalog, not who did it or unfollowed', async () => {
    const follows = new FollowStore(db);
    await follows.choose('RM-1', devon, true);
    await follows.choose('RM-1', 'user:default/rita', true);
    await follows.choose('RM-1', 'user:default/rita', false);
    await store.vote((await read()).key, 'user:default/vera');
    await move('withdrawn', 'Nobody needs it');
    await replica().run();
    expect(sent).toMatchObject([
      {
        recipients: {
          entityRef: [
            'group:default/platform-engineering',
            devon,
            'group:default/shops',
            'user:default/vera',
          ],
          excludeEntityRef: ['user:default/rita', priya],
        },
        payload: { description: 'Nobody needs it' },
      },
    ]);
  });

  it('go out once from many replicas', async () => {
    const comments = new CommentStore(db);
    for (let n = 0; n < 10; n += 1) await comments.add('RM-1', `${n}`, devon);
    await move('withdrawn');
    for (let round = 0; round < 12; round += 1) {
      await Promise.all([1, 2, 3, 4].map(() => replica().run()));
    }
    expect(topics().filter(topic => topic === 'roadmap.comment')).toHaveLength(
      10,
    );
    expect(sent).toHaveLength(11);
  });

  it('are tried again until they are heard, in their order, and by another when a replica died', async () => {
    fails = true;
    await store.promise(await read(), promise, priya);
    await store.promise(await read(), again, priya);
    await replica().run();
    expect(await db('news').orderBy('id')).toMatchObject([
      { attempts: 1, error_message: 'Error: nobody there' },
      { attempts: 0 },
    ]);
    fails = false;
    await replica().run();
    expect(sent).toEqual([]);
    await db('news').update({ due_at: db.fn.now() });
    // Takes the first and dies.
    expect(await new NewsStore(db).claim(20)).toHaveLength(1);
    await db('news').update({ due_at: db.fn.now() });
    await replica().run();
    expect(sent.map(({ payload }) => payload.title)).toEqual([
      expect.stringContaining('is promised for 2026-12-15:'),
      expect.stringContaining('is promised for 2027-02-15 instead of'),
    ]);
    expect(await db('news').whereNull('delivered_at')).toEqual([]);
  });

  it('of a comment that was deleted meanwhile stay untold', async () => {
    const comments = new CommentStore(db);
    await comments.remove(await comments.add('RM-1', 'Regretted', devon));
    await replica().run();
    expect(sent).toEqual([]);
    expect(await db('news').whereNull('delivered_at')).toEqual([]);
  });

  it('are noted with the change or not at all', async () => {
    const stale = await read();
    await move('withdrawn');
    await expect(store.promise(stale, promise, priya)).rejects.toThrow(
      'changed by somebody else',
    );
    expect(await db('news')).toHaveLength(1);
  });

  it('are not made by an import, and go with its items', async () => {
    await store.importItems('sample', [imported()], priya);
    expect(await db('news')).toEqual([]);
    await new CommentStore(db).add('RM-2', 'Good', devon);
    await new FollowStore(db).choose('RM-2', devon, true);
    await store.removeSource('sample', priya);
    expect(await db('news')).toEqual([]);
  });
});
