import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { emptyDatabase } from './__fixtures__/emptyDatabase';
import {
  priya,
  devon,
  viewpoint,
  newItem,
  imported,
  createStore,
} from './__fixtures__/samples';
import type { DatabaseRoadmapStore } from './DatabaseRoadmapStore';

jest.setTimeout(60_000);

describe('DatabaseRoadmapStore: lists', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let db: Knex;
  let store: DatabaseRoadmapStore;

  beforeEach(async () => {
    db = await emptyDatabase(databases);
    store = await createStore(db);
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
      await store.vote(items[0].key, priya);
      expect((await titles({ sort: 'votes' }))[0]).toBe('done');
      expect((await titles({ sort: 'votes' }))[1]).toBe('later too');
      expect((await titles({ sort: 'due' })).slice(0, 2)).toEqual([
        'now',
        'next',
      ]);
      const page = await store.list({ limit: 2, offset: 4 }, viewpoint);
      expect(page.totalItems).toBe(5);
      expect(page.items).toHaveLength(1);
      expect(await store.list({ offset: 50 }, viewpoint)).toMatchObject({
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
