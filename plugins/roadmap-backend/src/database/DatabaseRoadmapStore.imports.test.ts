import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { emptyDatabase } from './__fixtures__/emptyDatabase';
import {
  priya,
  devon,
  viewpoint,
  newItem,
  promise,
  again,
  imported,
  createStore,
} from './__fixtures__/samples';
import type { DatabaseRoadmapStore } from './DatabaseRoadmapStore';

jest.setTimeout(60_000);

describe('DatabaseRoadmapStore: votes, people and imports', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let db: Knex;
  let store: DatabaseRoadmapStore;

  beforeEach(async () => {
    db = await emptyDatabase(databases);
    store = await createStore(db);
  });

  describe('votes', () => {
    it('are 100 after 1,000 concurrent ones by 100 people', async () => {
      const key = await store.create(newItem(), priya);
      const voters = [...Array(1000).keys()].map(
        n => `user:default/voter-${n % 100}`,
      );
      await Promise.all(voters.map(voter => store.vote(key, voter)));
      expect(await store.get(key, viewpoint)).toMatchObject({
        votes: 100,
        votedByMe: false,
      });
      expect(
        await db('people').where('user_ref', 'like', '%voter-%').select(),
      ).toHaveLength(100);
    });

    it('can be taken back, also twice', async () => {
      const key = await store.create(newItem(), priya);
      await store.vote(key, priya);
      const both = { votes: 2, votedByMe: true };
      expect(await store.vote(key, devon)).toEqual(both);
      expect(await store.vote(key, devon)).toEqual(both);
      expect(await store.get(key, viewpoint)).toMatchObject({
        votes: 2,
        votedByMe: true,
      });
      const one = { votes: 1, votedByMe: false };
      expect(await store.withdrawVote(key, priya)).toEqual(one);
      expect(await store.withdrawVote(key, priya)).toEqual(one);
      expect(await store.get(key, viewpoint)).toMatchObject({
        votes: 1,
        votedByMe: false,
      });
    });
  });

  it.each(['RM-9', 'RM-0', 'anything'])(
    'neither give nor take a vote for %s, which nobody made',
    async key => {
      const message = `There is no roadmap item '${key}'`;
      await expect(store.vote(key, priya)).rejects.toThrow(message);
      await expect(store.withdrawVote(key, priya)).rejects.toThrow(message);
      expect(await db('people').select()).toEqual([]);
    },
  );

  describe('people', () => {
    it('lose their name and keep their place in history', async () => {
      const key = await store.create(newItem({ commitment: promise }), priya);
      await db('people').where({ user_ref: priya }).update({ user_ref: null });
      const item = await store.get(key, viewpoint);
      expect(item.commitment?.promisedBy).toMatch(/^person:[0-9a-f-]{36}$/);
      expect(item.events[0].actor).toBe(item.commitment?.promisedBy);
    });
  });

  describe('imports', () => {
    it('bring the past, once', async () => {
      const items = [
        imported(),
        imported({ externalId: 'sample-2', commitments: [], votes: [] }),
      ];
      expect(await store.importItems('sample', items, 'service:loader')).toBe(
        2,
      );
      const { items: before } = await store.list({}, viewpoint);
      expect(await store.importItems('sample', items, 'service:loader')).toBe(
        0,
      );
      expect((await store.list({}, viewpoint)).items).toEqual(before);

      const item = await store.get(before[0].key, viewpoint);
      expect(item).toMatchObject({ source: 'sample', votes: 2, lane: 'next' });
      expect(item.createdAt).toBe('2026-01-10T09:00:00.000Z');
      expect(item.updatedAt).toBe('2026-09-01T09:00:00.000Z');
      const asOf = new Date('2026-05-01T00:00:00Z');
      const then = await store.get(item.key, { ...viewpoint, asOf });
      expect(then.updatedAt).toBe('2026-04-01T09:00:00.000Z');
      expect(
        item.commitments.map(({ imported: mark, promisedAt }) => [
          mark,
          promisedAt,
        ]),
      ).toEqual([
        [true, '2026-04-01T09:00:00.000Z'],
        [true, '2026-09-01T09:00:00.000Z'],
      ]);
      expect(item.commitments[0].recordedAt > '2026-09-01').toBe(true);
      expect(item.events.map(({ type }) => type)).toEqual([
        'created',
        'promised',
        'imported',
      ]);
    });

    it('need no more statements for a longer past', async () => {
      const statements = async (externalId: string, n: number) => {
        let count = 0;
        const counting = () => (count += 1);
        db.on('query', counting);
        const past = Array.from({ length: n }, (_, i) => i);
        const item = imported({
          externalId,
          commitments: past.map(i => ({
            ...again,
            promisedBy: `user:default/p-${i}`,
            promisedAt: '2026-01-01T00:00:00Z',
          })),
          events: past.map(i => ({
            at: '2026-01-02T00:00:00Z',
            actor: `user:default/a-${i}`,
            type: 'edited',
            reason: `${i}`,
          })),
        });
        await store.importItems('sample', [item], priya);
        db.off('query', counting);
        return count;
      };
      expect(await statements('long', 40)).toBe(await statements('short', 1));
      const { items } = await store.list({ sort: 'newest' }, viewpoint);
      const long = items.find(item => item.commitment?.revision === 40)!;
      const { commitments, events } = await store.get(long.key, viewpoint);
      expect(commitments[39].promisedBy).toBe('user:default/p-39');
      expect(events.map(event => event.reason)).toEqual([
        ...Array.from({ length: 40 }, (_, i) => `${i}`),
        undefined,
      ]);
      expect(events[39].actor).toBe('user:default/a-39');
    });

    it('bring each item once when they race', async () => {
      const counts = await Promise.all(
        Array.from({ length: 8 }, () =>
          store.importItems('sample', [imported()], priya),
        ),
      );
      expect(counts.reduce((sum, count) => sum + count)).toBe(1);
      expect((await store.list({}, viewpoint)).totalItems).toBe(1);
    });

    it('leave nothing when one item fails', async () => {
      const wrong = imported({
        externalId: 'x',
        commitments: [
          {
            ...again,
            confidence: 7,
            promisedBy: priya,
            promisedAt: '2026-01-01T00:00:00Z',
          },
        ],
      });
      await expect(
        store.importItems('sample', [imported(), wrong], priya),
      ).rejects.toThrow();
      expect(await db('items').select()).toEqual([]);
      expect(await db('people').select()).toEqual([]);
    });

    it('go with their source, and only they', async () => {
      const kept = await store.create(newItem({ commitment: promise }), priya);
      await store.importItems('sample', [imported()], priya);
      await store.importItems('other', [imported()], priya);
      const { items } = await store.list({}, viewpoint);
      const sample = items.find(({ source }) => source === 'sample')!;
      await store.vote(sample.key, devon);
      await store.promise(sample, { ...again, dueOn: '2027-03-01' }, priya);
      await store.removeSource('sample', priya);
      await store.removeSource('sample', priya);
      const left = await store.list({ sort: 'newest' }, viewpoint);
      expect(left.items.map(({ source }) => source)).toEqual([
        'portal',
        'other',
      ]);
      expect(await store.get(kept, viewpoint)).toMatchObject({
        commitments: [promise],
      });
      expect(await db('people').where({ source: 'sample' }).select()).toEqual(
        [],
      );
      expect(
        await db('people').where({ source: 'other' }).select(),
      ).toHaveLength(2);
    });
  });
});
