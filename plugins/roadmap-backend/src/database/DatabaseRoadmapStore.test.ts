import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type {
  ItemUpdate,
  NewItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { DatabaseRoadmapStore } from './DatabaseRoadmapStore';
import type { ImportedItem } from './ImportedItem';
import type { Viewpoint } from './RoadmapStore';

jest.setTimeout(60_000);

const priya = 'user:default/priya';
const devon = 'user:default/devon';
const viewpoint: Viewpoint = {
  now: new Date('2026-11-24T10:00:00Z'),
  viewer: priya,
};

function newItem(fields: Partial<NewItem> = {}): NewItem {
  return {
    title: 'Parcel labels in colour',
    summary: 'Labels **in colour**',
    ownerRef: 'group:default/platform-engineering',
    entities: [
      { entityRef: 'component:default/label-printer', role: 'affects' },
    ],
    ...fields,
  };
}

const promise = { period: '2026-Q4', dueOn: '2026-12-15', confidence: 0.8 };
const again = {
  period: '2027-Q1',
  dueOn: '2027-02-15',
  confidence: 0.6,
  reasonCode: 'scope-growth' as const,
  reason: 'Two more regions',
};

function imported(fields: Partial<ImportedItem> = {}): ImportedItem {
  return {
    ...newItem(),
    externalId: 'sample-1',
    state: 'committed',
    createdAt: '2026-01-10T09:00:00Z',
    commitments: [
      {
        period: '2026-Q3',
        dueOn: '2026-09-30',
        confidence: 0.9,
        promisedBy: priya,
        promisedAt: '2026-04-01T09:00:00Z',
      },
      { ...again, promisedBy: devon, promisedAt: '2026-09-01T09:00:00Z' },
    ],
    events: [
      { at: '2026-01-10T09:00:00Z', actor: priya, type: 'created' },
      {
        at: '2026-04-01T09:00:00Z',
        actor: priya,
        type: 'promised',
        reason: 'Planning',
      },
    ],
    votes: [
      { voter: 'voter-1', at: '2026-02-01T00:00:00Z' },
      { voter: 'voter-2', at: '2026-02-02T00:00:00Z' },
      { voter: 'voter-1', at: '2026-02-03T00:00:00Z' },
    ],
    ...fields,
  };
}

describe('DatabaseRoadmapStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let db: Knex;
  let store: DatabaseRoadmapStore;

  beforeEach(async () => {
    db = await databases.init('POSTGRES_18');
    store = await DatabaseRoadmapStore.create(
      mockServices.database({ knex: db, migrations: { skip: false } }),
    );
  });

  const asUpdate = async (key: string, fields: Partial<ItemUpdate>) => {
    const current = await store.get(key, viewpoint);
    const { title, summary, ownerRef, category, entities, state } = current;
    const next = {
      title,
      summary,
      ownerRef,
      category,
      entities,
      state,
      ...fields,
    };
    return { current, next };
  };

  describe('items', () => {
    it('come back whole, with their first event', async () => {
      const key = await store.create(newItem({ category: 'Speed' }), priya);
      const item = await store.get(key, viewpoint);
      expect(item).toMatchObject({
        ...newItem({ category: 'Speed' }),
        key,
        kind: 'initiative',
        state: 'proposed',
        lane: 'later',
        votes: 0,
        votedByMe: false,
        version: 1,
        source: 'portal',
        commitments: [],
      });
      expect(item.events).toMatchObject([{ type: 'created', actor: priya }]);
    });

    it('get keys that count up', async () => {
      const first = await store.create(newItem(), priya);
      const second = await store.create(newItem(), priya);
      expect(Number(second.slice(3)) - Number(first.slice(3))).toBe(1);
    });

    it.each(['RM-99', 'RM-999999999', 'nonsense'])(
      'are not found by %s',
      async key => {
        await expect(store.get(key, viewpoint)).rejects.toThrow(
          `There is no roadmap item '${key}'`,
        );
      },
    );

    it('keep what an edit changed, before and after', async () => {
      const key = await store.create(newItem(), priya);
      const entities = [
        { entityRef: 'api:default/labels', role: 'delivers' as const },
      ];
      const { current, next } = await asUpdate(key, {
        title: 'Labels in grey',
        entities,
      });
      await store.update(current, { ...next, reason: 'Colour is dear' }, devon);
      const item = await store.get(key, viewpoint);
      expect(item).toMatchObject({
        title: 'Labels in grey',
        version: 2,
        entities,
      });
      expect(item.events[1]).toMatchObject({
        actor: devon,
        type: 'edited',
        before: { title: newItem().title, entities: newItem().entities },
        after: { title: 'Labels in grey', entities },
        reason: 'Colour is dear',
      });
    });

    it('do not count an edit that changes nothing', async () => {
      const key = await store.create(newItem(), priya);
      const { current, next } = await asUpdate(key, {});
      await store.update(current, next, devon);
      expect(await store.get(key, viewpoint)).toEqual(current);
    });

    it('let one of two editors through', async () => {
      const key = await store.create(newItem(), priya);
      const { current, next } = await asUpdate(key, {});
      const results = await Promise.allSettled(
        [...Array(10).keys()].map(n =>
          store.update(current, { ...next, title: `Try ${n}` }, priya),
        ),
      );
      const lost = results.filter(result => result.status === 'rejected');
      expect(lost).toHaveLength(9);
      expect(lost.every(({ reason }) => reason.name === 'ConflictError')).toBe(
        true,
      );
      const item = await store.get(key, viewpoint);
      expect(item.version).toBe(2);
      expect(item.events.filter(({ type }) => type === 'edited')).toHaveLength(
        1,
      );
    });
  });

  describe('promises', () => {
    it('make a proposal a commitment, and keep the first beside the latest', async () => {
      const key = await store.create(newItem(), priya);
      await store.promise(await store.get(key, viewpoint), promise, priya);
      await store.promise(await store.get(key, viewpoint), again, devon);
      const item = await store.get(key, viewpoint);
      expect(item).toMatchObject({
        state: 'committed',
        lane: 'next',
        version: 3,
      });
      expect(item.firstCommitment).toMatchObject({
        ...promise,
        revision: 1,
        promisedBy: priya,
      });
      expect(item.commitment).toMatchObject({
        ...again,
        revision: 2,
        promisedBy: devon,
      });
      expect(item.commitments).toEqual([item.firstCommitment, item.commitment]);
      expect(item.events.map(({ type }) => type)).toEqual([
        'created',
        'promised',
        'state-changed',
        'promised',
      ]);
      expect(item.events[3]).toMatchObject({
        before: promise,
        reason: 'Two more regions',
      });
    });

    it('can come with a new item', async () => {
      const key = await store.create(newItem({ commitment: promise }), priya);
      expect(await store.get(key, viewpoint)).toMatchObject({
        state: 'committed',
        lane: 'now',
        version: 1,
        commitment: { ...promise, imported: false },
      });
    });

    it('let one of two promisers through', async () => {
      const key = await store.create(newItem({ commitment: promise }), priya);
      const current = await store.get(key, viewpoint);
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, () => store.promise(current, again, priya)),
      );
      expect(
        results.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(1);
      expect((await store.get(key, viewpoint)).commitments).toHaveLength(2);
    });

    it.each(['commitments', 'events'])(
      'cannot be changed or deleted in %s',
      async table => {
        await store.create(newItem({ commitment: promise }), priya);
        const before = await db(table).select();
        const history = /are history: they are neither changed nor deleted/;
        await expect(db(table).update({ reason: 'rewritten' })).rejects.toThrow(
          history,
        );
        await expect(db(table).delete()).rejects.toThrow(history);
        await expect(db.raw(`truncate ${table}`)).rejects.toThrow(history);
        const asPortal = db.transaction(async tx => {
          await tx.raw(
            `select set_config('roadmap.removing_source', 'portal', true)`,
          );
          await tx(table).delete();
        });
        await expect(asPortal).rejects.toThrow(history);
        expect(await db(table).select()).toEqual(before);
      },
    );

    it('are refused by the database when the date is not of the period', async () => {
      const wrong = { ...promise, period: '2027-Q1' };
      await expect(
        store.create(newItem({ commitment: wrong }), priya),
      ).rejects.toThrow('commitments_period_check');
      expect(await db('items').select()).toEqual([]);
    });
  });

  describe('votes', () => {
    it('are 100 after 1,000 concurrent ones by 100 people', async () => {
      const key = await store.create(newItem(), priya);
      const { id } = await store.get(key, viewpoint);
      const voters = [...Array(1000).keys()].map(
        n => `user:default/voter-${n % 100}`,
      );
      await Promise.all(voters.map(voter => store.vote(id, voter)));
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
      const { id } = await store.get(key, viewpoint);
      await store.vote(id, priya);
      await store.vote(id, devon);
      expect(await store.get(key, viewpoint)).toMatchObject({
        votes: 2,
        votedByMe: true,
      });
      await store.withdrawVote(id, priya);
      await store.withdrawVote(id, priya);
      expect(await store.get(key, viewpoint)).toMatchObject({
        votes: 1,
        votedByMe: false,
      });
    });
  });

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
      await store.vote(sample.id, devon);
      await store.promise(sample, { ...again, dueOn: '2027-03-01' }, priya);
      await store.removeSource('sample');
      await store.removeSource('sample');
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

  describe('list', () => {
    const dates = {
      now: ['2026-Q4', '2026-12-31'],
      next: ['2027-Q1', '2027-01-01'],
      later: ['2027-Q2', '2027-04-01'],
    };

    beforeEach(async () => {
      for (const [title, [period, dueOn]] of Object.entries(dates)) {
        await store.create(
          newItem({ title, commitment: { period, dueOn, confidence: 1 } }),
          priya,
        );
      }
      await store.create(
        newItem({ title: 'later too', ownerRef: devon, entities: [] }),
        priya,
      );
      await store.importItems(
        'sample',
        [imported({ title: 'done', state: 'shipped' })],
        priya,
      );
      await store.importItems(
        'sample',
        [imported({ title: 'gone', externalId: 'gone', state: 'withdrawn' })],
        priya,
      );
    });

    const titles = async (query: Parameters<typeof store.list>[0]) =>
      (await store.list(query, viewpoint)).items.map(({ title }) => title);

    it.each([
      ['now', ['now']],
      ['next', ['next']],
      ['later', ['later', 'later too']],
      ['delivered', ['done']],
    ] as const)(
      'finds what stands in %s, as each item says itself',
      async (lane, expected) => {
        expect(await titles({ lane })).toEqual(expected);
        const { items } = await store.list({ lane }, viewpoint);
        expect(items.every(item => item.lane === lane)).toBe(true);
      },
    );

    it('leaves withdrawn items out until asked for', async () => {
      expect(await titles({})).not.toContain('gone');
      expect(await titles({ state: 'withdrawn' })).toEqual(['gone']);
    });

    it('narrows by owners, entity and words', async () => {
      expect(await titles({ ownerRef: [devon] })).toEqual(['later too']);
      expect(
        await titles({
          ownerRef: [devon, 'group:default/platform-engineering'],
        }),
      ).toHaveLength(5);
      expect(
        await titles({ entityRef: 'component:default/label-printer' }),
      ).toHaveLength(4);
      expect(await titles({ q: 'LATER' })).toEqual(['later', 'later too']);
      expect(await titles({ q: 'in colour' })).toHaveLength(5);
    });

    it.each(['%', '_', '\\', `'`])(
      'takes %s in the words as it stands',
      async q => {
        expect(await titles({ q })).toEqual([]);
      },
    );

    it('orders and pages', async () => {
      const { items } = await store.list({ q: 'later too' }, viewpoint);
      await store.vote(items[0].id, priya);
      expect((await titles({ sort: 'votes' }))[0]).toBe('done');
      expect((await titles({ sort: 'votes' }))[1]).toBe('later too');
      expect((await titles({ sort: 'due' })).slice(0, 2)).toEqual([
        'now',
        'next',
      ]);
      const page = await store.list({ limit: 2, offset: 4 }, viewpoint);
      expect(page.totalItems).toBe(5);
      expect(page.items).toHaveLength(1);
      expect(await store.list({ offset: 50 }, viewpoint)).toEqual({
        items: [],
        totalItems: 5,
      });
    });

    it('asks the database as often for many items as for one', async () => {
      const count = async (limit: number) => {
        let statements = 0;
        const tally = () => (statements += 1);
        db.on('query', tally);
        await store.list({ limit }, viewpoint);
        db.removeListener('query', tally);
        return statements;
      };
      expect(await count(5)).toBe(await count(1));
    });
  });
});
